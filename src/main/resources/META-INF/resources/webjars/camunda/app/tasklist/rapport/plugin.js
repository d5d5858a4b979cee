// What we add to Tasklist. The panel stands beside the task, not in a tab, so that the
// customer's words and the form are read together.
import { card } from './card.js';
import { confirmDone } from './done.js';
import { panel } from './panel.js';
import { forgetRefusals, rewordRefusals } from './refusals.js';
import { keepTyped } from './typing.js';
import { written } from './written.js';

const place = () => {
  const content = document.querySelector('.task-details > .content');
  const standing = content?.querySelector('.rapport-panel');
  if (!content || standing) {
    return standing;
  }
  const aside = document.createElement('aside');
  aside.className = 'rapport-panel';
  aside.setAttribute('aria-label', 'Customer');
  content.append(aside);
  return aside;
};

const show = async (api, taskId) => {
  const aside = place();
  if (!aside) {
    return;
  }
  aside.dataset.task = taskId ?? '';
  aside.innerHTML = taskId ? '<p class="rapport-soft">Loading…</p>' : '';
  const html = taskId ? await panel(api, taskId) : '';
  if (aside.dataset.task === (taskId ?? '')) {
    aside.innerHTML = html;
    written(aside, api, taskId, () => show(api, taskId));
  }
};

const customer = {
  id: 'rapport-customer',
  pluginPoint: 'tasklist.task.action',
  priority: 10,
  render: (node, { api }, scope) => {
    scope.$watch('task.id', taskId => {
      show(api, taskId);
      setTimeout(forgetRefusals);
    });
  },
  unmount: () => {},
};

rewordRefusals();
confirmDone();
keepTyped();

export default [customer, card];
