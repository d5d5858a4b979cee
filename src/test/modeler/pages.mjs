// What runs inside the browser: Camunda Modeler's own libraries, one page for each kind of file.
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const library = (name, file) => join(require.resolve(`${name}/package.json`), '..', file);
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe'];
const FIXED = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The Chromium to use: the environment variable CHROMIUM, else the first common name on the PATH. */
export function browserPath() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const onPath = process.env.PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = [...onPath, ...FIXED].find(existsSync);
  if (!found) throw new Error('No Chromium on the PATH. Install one, or set CHROMIUM to its full path.');
  return found;
}

/** Opens the three pages; each function answers with what Modeler would complain about. */
export async function open(templates) {
  // without the sandbox, because build machines often run as root; only our own files are opened
  const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox', '--disable-gpu'] });
  const page = async (script) => {
    const opened = await browser.newPage();
    await opened.setContent('<div id="canvas" style="height:900px"></div><div id="panel"></div>');
    await opened.addScriptTag({ path: script });
    return opened;
  };
  const bpmn = await page(library('camunda-bpmn-js', 'dist/camunda-platform-modeler.production.min.js'));
  const dmn = await page(library('dmn-js', 'dist/dmn-modeler.production.min.js'));
  const form = await page(require.resolve('@bpmn-io/form-js').replace(/index\.\w+$/, 'form-viewer.umd.js'));
  return {
    bpmn: (xml) => bpmn.evaluate(openBpmn, { xml, templates }),
    dmn: (xml) => dmn.evaluate(openDmn, xml),
    form: (schema) => form.evaluate(openForm, schema),
    close: () => browser.close(),
  };
}

/** Import, look at every template that is used, save, import again: what a person does who opens, saves and reopens. */
async function openBpmn({ xml, templates }) {
  const complaints = [];
  const modeler = new window.BpmnModeler({ container: '#canvas', propertiesPanel: { parent: '#panel' } });
  try {
    modeler.on('elementTemplates.errors', (event) => complaints.push(...event.errors.map((e) => `template: ${e.message}`)));
    modeler.get('elementTemplatesLoader').setTemplates(templates);
    const first = await modeler.importXML(xml);
    complaints.push(...first.warnings.map((w) => `open: ${w.message}`));
    const known = modeler.get('elementTemplates');
    for (const { id, businessObject: { modelerTemplate, modelerTemplateVersion } } of modeler.get('elementRegistry').getAll()) {
      if (modelerTemplate && !known.get(modelerTemplate, modelerTemplateVersion))
        complaints.push(`template: ${id} names ${modelerTemplate} ${modelerTemplateVersion}, which does not exist`);
    }
    const saved = await modeler.saveXML({ format: true });
    const second = await modeler.importXML(saved.xml);
    complaints.push(...second.warnings.map((w) => `reopen: ${w.message}`));
  } catch (problem) {
    complaints.push(`open: ${problem.message}`, ...(problem.warnings ?? []).map((w) => `open: ${w.message}`));
  }
  modeler.destroy();
  return complaints;
}

async function openDmn(xml) {
  const complaints = [];
  const modeler = new window.DmnJS({ container: '#canvas' });
  const read = async (text, step) => {
    const { warnings } = await modeler.importXML(text, { open: false });
    complaints.push(...warnings.map((w) => `${step}: ${w.message}`));
    for (const view of modeler.getViews()) {
      const { warnings: more } = await modeler.open(view);
      complaints.push(...more.map((w) => `${step} ${view.type}: ${w.message}`));
    }
  };
  try {
    await read(xml, 'open');
    if (!modeler.getViews().some((view) => view.type === 'drd')) complaints.push('open: no diagram is drawn');
    const saved = await modeler.saveXML({ format: true });
    await read(saved.xml, 'reopen');
  } catch (problem) {
    complaints.push(`open: ${problem.message}`);
  }
  modeler.destroy();
  return complaints;
}

async function openForm(schema) {
  const form = new window.FormViewer.Form({ container: '#canvas' });
  try {
    const { warnings } = await form.importSchema(schema, {});
    return warnings.map((w) => `open: ${w.message}`);
  } catch (problem) {
    return [`open: ${problem.message}`, ...(problem.warnings ?? []).map((w) => `open: ${w.message}`)];
  } finally {
    form.destroy();
  }
}
