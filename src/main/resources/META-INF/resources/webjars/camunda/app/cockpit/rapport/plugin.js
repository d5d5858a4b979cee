// What we add to Cockpit: the clocks of a case with their ledgers, for whoever looks into it afterwards.
import { get, read } from '../../../lib/rapport/ask.js';
import { ledger, nameOf, standing } from '../../../lib/rapport/clocks.js';
import { esc } from '../../../lib/rapport/words.js';

const OF_A_CASE = /^(service|work)-request:/;

const section = clock => {
  const [colour, words] = standing(clock, clock.zone);
  return `<section>
    <h4>${nameOf(clock)}: <span class="${colour}">${words}</span></h4>
    <p>${esc(clock.question)}</p>
    ${ledger(clock)}
  </section>`;
};

const told = async (api, processInstanceId) => {
  const instance = await read(`${api.engineApi}/process-instance/${encodeURIComponent(processInstanceId)}`);
  if (!OF_A_CASE.test(instance.definitionId)) {
    return '<p>This process has no clocks of its own. Those of a case are shown with its service request.</p>';
  }
  const id = instance.businessKey;
  const clocks = await get(`/api/requests/${encodeURIComponent(id)}/clocks`).catch(why => {
    if (why.status === 404) {
      return [];
    }
    throw why;
  });
  return clocks.length
    ? `<p class="rapport-soft">Case ${esc(id)}. Each line says what happened, or which stretch of business time was counted.</p>${clocks.map(section).join('')}`
    : '<p>Nothing is promised yet.</p>';
};

const clocks = {
  id: 'rapport-clocks',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 5,
  properties: { label: 'Clocks' },
  render: async (node, { api, processInstanceId }) => {
    node.innerHTML = '<div class="rapport-audit">Loading…</div>';
    node.firstChild.innerHTML = await told(api, processInstanceId).catch(() => '<p class="rapport-late">The clocks cannot be read now.</p>');
  },
  unmount: () => {},
};

export default clocks;
