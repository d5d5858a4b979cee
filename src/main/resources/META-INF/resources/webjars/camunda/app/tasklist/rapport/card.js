// On each card of the list: whose request it is. Asked for once per task; a list is drawn again and again.
import { get, variablesOf } from './ask.js';
import { esc } from './words.js';

const names = new Map();

const nameFor = async (api, taskId) => {
  const variables = await variablesOf(api, taskId);
  const id = variables.customerId?.value;
  return id ? (await get(`/api/customers/${encodeURIComponent(id)}`)).name ?? '' : '';
};

export const card = {
  id: 'rapport-card',
  pluginPoint: 'tasklist.card',
  priority: 10,
  render: (node, { api, taskId }) => {
    if (!names.has(taskId)) {
      names.set(taskId, nameFor(api, taskId).catch(() => ''));
    }
    names.get(taskId).then(name => {
      node.innerHTML = name ? `<span class="rapport-card">${esc(name)}</span>` : '';
    });
  },
  unmount: () => {},
};
