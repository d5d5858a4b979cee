// "This is wrong", said of a fact beside the task; perhaps with what is right.
import { send } from './send.js';
import { buttons, fillIn } from './sheet.js';
import { dayOf, esc, ownZone } from './words.js';

/** Stands beside each fact that is shown clear; asleep until it is known for which case it would be said. */
export const wrongButton = fact =>
  `<button type="button" class="rapport-link" disabled data-wrong="${esc(fact.id)}" data-kind="${esc(fact.kind)}" data-title="${esc(fact.title)}" aria-label="${esc(fact.title)} (${esc(fact.sourceTitle)}) is wrong">Wrong?</button>`;

const form = title => `
  <form class="rapport-form">
    <p>From now on it counts as not known, until somebody says something newer. Your name is noted with it.</p>
    <label>What is right, as the customer says? (${esc(title)}; leave it empty if nobody knows) <textarea name="right" rows="1" maxlength="500"></textarea></label>
    ${buttons('Say that it is wrong')}
  </form>`;

/** Lets people press the buttons in here; `done` comes after something was said. */
export const sayWrong = (place, customer, request, done) => {
  const open = button => {
    const item = button.closest('li');
    const desk = document.createElement('div');
    item.append(desk);
    button.hidden = true;
    desk.innerHTML = form(button.dataset.title);
    let said = false;
    fillIn(desk.querySelector('form'), {
      ask: async typed => {
        const answer = await send('POST', `/api/customers/${encodeURIComponent(customer)}/facts/${encodeURIComponent(button.dataset.kind)}/wrong`, {
          request,
          fact: button.dataset.wrong,
          right: typed.right.trim() || undefined,
        });
        const { type = '', standing } = answer.body;
        said = answer.ok;
        return type.endsWith('/already-said-wrong')
          ? { ok: false, body: { detail: `Somebody was faster: it was said to be wrong on ${dayOf(standing.saidAt, ownZone())}. Reload the page to see it.` } }
          : answer;
      },
      done: () => {
        desk.remove();
        button.hidden = false;
        if (said) {
          done();
        }
      },
    });
  };
  place.querySelectorAll('[data-wrong]').forEach(button => {
    if (!request) {
      button.remove();
      return;
    }
    button.addEventListener('click', () => open(button));
    button.disabled = false;
  });
};
