// Opens every model, table, form and template as Camunda Modeler would. Exit 1 when anything is complained about.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { open } from './pages.mjs';
import { checkForm, checkTemplates, lint, missingForms } from './rules.mjs';
import { brokenFiles } from './broken.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const TEMPLATES = '.camunda/element-templates';
const read = (file) => readFileSync(join(ROOT, file), 'utf8');
const below = (folder, ending) =>
  readdirSync(join(ROOT, folder), { recursive: true })
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => join(folder, file));

const results = [];
function report(file, complaints) {
  results.push(complaints.length === 0);
  console.log(complaints.length === 0 ? `ok      ${file}` : `FAILED  ${file}\n          ${complaints.join('\n          ')}`);
}

const templateFiles = below(TEMPLATES, '.json');
const templates = templateFiles.flatMap((file) => JSON.parse(read(file)));
const forms = below('processes', '.form');
const formIds = forms.map((file) => JSON.parse(read(file)).id);
const config = JSON.parse(read('.bpmnlintrc'));
const modeler = await open(templates);

const checks = {
  bpmn: async (xml) => [...(await modeler.bpmn(xml)), ...(await lint(xml, config)), ...missingForms(xml, formIds)],
  dmn: (xml) => modeler.dmn(xml),
  form: async (text, name) => [...checkForm(JSON.parse(text), name), ...(await modeler.form(JSON.parse(text)))],
  json: async (text) => checkTemplates(JSON.parse(text)),
};

try {
  const files = [...below('processes', '.bpmn'), ...below('dmn', '.dmn'), ...forms, ...templateFiles];
  for (const file of files) report(file, await checks[file.split('.').pop()](read(file), basename(file)));
  for (const { what, kind, text, name, complaint } of brokenFiles(read)) {
    const complaints = await checks[kind](text, name);
    report(`(self-check) ${what} is noticed`, complaints.some((said) => complaint.test(said)) ? [] : [`expected ${complaint}`, ...complaints]);
  }
} finally {
  await modeler.close();
}
const failed = results.filter((passed) => !passed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
