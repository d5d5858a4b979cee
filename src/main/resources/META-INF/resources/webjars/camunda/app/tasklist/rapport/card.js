// On each card of the list: whose request it is, which one, and whether it is late. Asked for once per task; a list is
// drawn again and again.
import { get, variablesOf } from './ask.js';
import { esc, isPast } from './words.js';

const known = new Map();

const about = async (api, taskId) => {
  const variables = await variablesOf(api, taskId);
  const id = variables.customerId?.value;
  const name = id ? await get(`/api/customers/${encodeURIComponent(id)}`).then(customer => customer.name ?? '', () => '') : '';
  return { name, request: variables.requestId?.value };
};

const drawn = ({ name, request }, late) => `
  ${late ? '<span class="rapport-overdue">overdue</span>' : ''}
  ${name ? `<span class="rapport-card">${esc(name)}</span>` : ''}
  ${request ? `<span class="rapport-soft">${esc(request)}</span>` : ''}`;

export const card = {
  id: 'rapport-card',
  pluginPoint: 'tasklist.card',
  priority: 10,
  render: (node, { api, taskId }, scope) => {
    const late = isPast(scope?.task?.due);
    node.innerHTML = drawn({}, late);
    if (!known.has(taskId)) {
      known.set(taskId, about(api, taskId).catch(() => ({})));
    }
    known.get(taskId).then(found => {
      node.innerHTML = drawn(found, late);
    });
  },
  unmount: () => {},
};
