// What can be checked without a browser: lint rules, templates against their schema, forms against what Tasklist can show.
import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';
import Linter from 'bpmnlint/lib/linter.js';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';
import { validateAll } from '@bpmn-io/element-templates-validator';

const require = createRequire(import.meta.url);
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');

/** The newest schema that form-js 1.8.7, the one inside Tasklist 7.24, was made for. */
const NEWEST_FORM_SCHEMA = 16;

/** Lint: errors and warnings alike, since Modeler shows both. */
export async function lint(xml, config) {
  const { rootElement } = await new BpmnModdle({ camunda }).fromXML(xml);
  const linter = new Linter({ config, resolver: new NodeResolver({ require }) });
  const found = await linter.lint(rootElement);
  return Object.entries(found).flatMap(([rule, reports]) =>
    reports.filter((report) => report.category !== 'info').map((report) => `lint: ${report.id}: ${report.message} (${rule})`));
}

export function checkTemplates(templates) {
  const { results } = validateAll(templates);
  const wrong = results.filter((result) => !result.valid);
  const doubled = templates.filter((one, at) => templates.findIndex((other) => other.id === one.id) !== at);
  return [
    ...wrong.flatMap((result) => result.errors.map((error) => `template ${result.object?.id}: ${error.message}`)),
    ...doubled.map((template) => `template ${template.id}: the id is used twice`),
  ];
}

export function checkForm(schema, name) {
  const complaints = [];
  if (`${schema.id}.form` !== name) complaints.push(`the id ${schema.id} is not the file's name`);
  if (schema.schemaVersion > NEWEST_FORM_SCHEMA)
    complaints.push(`schemaVersion ${schema.schemaVersion}: Tasklist 7.24 knows at most ${NEWEST_FORM_SCHEMA}`);
  if (schema.executionPlatform !== 'Camunda Platform' || !schema.executionPlatformVersion?.startsWith('7.'))
    complaints.push('not made for Camunda Platform 7');
  return complaints;
}

/** A wrong form reference is noticed by the engine only when someone opens the task, so it is looked at here. */
export function missingForms(xml, formIds) {
  return [...xml.matchAll(/camunda:formRef="([^"]*)"/g)]
    .filter(([, id]) => !formIds.includes(id))
    .map(([, id]) => `form ${id} does not exist`);
}
