// Whoever works on a case asks for more attention, for themselves or because the customer wants it.
import { send } from './send.js';
import { buttons, fillIn } from './sheet.js';
import { esc } from './words.js';

const form = `
  <form class="rapport-form">
    <label>Who asks for more attention? <select name="reason">
      <option value="agent">I do: I need help with it</option>
      <option value="customer">The customer does</option>
    </select></label>
    <label>Why? <textarea name="words" rows="2" minlength="3" maxlength="4000" required></textarea></label>
    ${buttons('Escalate it')}
  </form>`;

/** Fills the place. The work goes on; a named owner looks at it beside. */
export const escalate = (place, request) => {
  let told = '';

  const ask = async typed => {
    const answer = await send('POST', `/api/requests/${encodeURIComponent(request)}/escalations`, {
      reason: typed.reason,
      words: typed.words,
    });
    if (answer.ok) {
      told = answer.body.joined
        ? 'Somebody looks at it already, and sees this too.'
        : `${answer.body.escalation}: a named owner is asked now. Go on working meanwhile.`;
    }
    return answer;
  };

  const show = () => {
    place.innerHTML = `<h4>More attention</h4>
      <div class="rapport-soft" role="status">${esc(told)}</div>
      <div class="rapport-desk"><button type="button" class="rapport-link" data-new>Escalate</button></div>`;
    place.querySelector('[data-new]').addEventListener('click', () => {
      place.querySelector('.rapport-desk').innerHTML = form;
      fillIn(place.querySelector('form'), { ask, conflict: async () => '', done: show });
    });
  };

  show();
};
