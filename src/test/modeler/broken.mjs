// Files that are broken on purpose: a check that notices nothing would pass everything.

const PROCESS = 'processes/approval/exception-approval.bpmn';
const TABLE = 'dmn/approval/approval-threshold.dmn';
const FORM = 'processes/approval/decide-exception.form';
const TEMPLATES = '.camunda/element-templates/approval.json';

/** Each broken in one way, with what must be said about it; refuses to go on when the place to break is no longer there. */
export function brokenFiles(read) {
  const broken = (what, kind, file, from, to, complaint) => {
    const text = read(file);
    if (!text.includes(from)) throw new Error(`Self-check "${what}": ${file} no longer contains ${from}; choose another place.`);
    return { what, kind, text: text.replace(from, to), name: file.split('/').pop(), complaint };
  };
  return [
    broken('a flow that leads nowhere', 'bpmn', PROCESS, 'targetRef="decide-route"', 'targetRef="nowhere"', /unresolved reference <nowhere>/),
    broken('an attribute Camunda does not know', 'bpmn', PROCESS, 'camunda:formRef="', 'camunda:nope="1" camunda:formRef="', /unknown attribute <camunda:nope>/),
    broken('a template that does not exist', 'bpmn', PROCESS, 'io.rapport.approval.decide-route', 'io.rapport.approval.gone', /gone 1, which does not exist/),
    broken('a form that does not exist', 'bpmn', PROCESS, 'formRef="decide-exception"', 'formRef="gone"', /form gone does not exist/),
    broken('a step without a label', 'bpmn', PROCESS, ' name="Record verdict"', '', /label-required/),
    broken('a table that is cut off', 'dmn', TABLE, '</decisionTable>', '', /open: /),
    broken('a drawing of nothing', 'dmn', TABLE, 'dmnElementRef="approvalThreshold"', 'dmnElementRef="gone"', /gone/),
    broken('a form field of an unknown kind', 'form', FORM, '"type": "radio"', '"type": "crystal-ball"', /crystal-ball/),
    broken('a form for a newer Tasklist', 'form', FORM, '"schemaVersion": 16', '"schemaVersion": 99', /schemaVersion 99/),
    broken('a template for another engine', 'json', TEMPLATES, '"type": "property"', '"type": "zeebe:input"', /zeebe:input/),
  ];
}
