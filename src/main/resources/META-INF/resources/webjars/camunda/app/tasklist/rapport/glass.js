// Seeing more than the task shows, for a reason that is read afterwards.
import { get } from './ask.js';
import { send } from './send.js';
import { buttons, fillIn } from './sheet.js';
import { moment, ownZone } from './words.js';

const form = `
  <form class="rapport-form">
    <p>You will see everything about this customer for an hour. Your name, the time and your reason are noted; privacy officers and the customer can read that you looked.</p>
    <label>Why does the work need it? <textarea name="reason" rows="2" maxlength="1000" required></textarea></label>
    ${buttons('Show everything')}
  </form>`;

/** Under what is not shown; `again` shows all anew. Nothing where no reason would open more. */
export const breakGlass = async (aside, customer, again) => {
  const path = `/api/customers/${encodeURIComponent(customer)}/break-glass`;
  const closed = [...aside.querySelectorAll('[data-closed]')].at(-1);
  const glass = await get(path).catch(() => null);
  if (!glass?.offered || !(closed || glass.until)) {
    return;
  }
  const place = document.createElement('div');
  place.className = 'rapport-glass';
  closed ? closed.after(place) : aside.querySelector('h3').after(place);
  if (glass.until) {
    const zone = aside.querySelector('[data-zone]')?.dataset.zone ?? ownZone();
    place.innerHTML = `<p class="rapport-late">You see more than the task shows, until ${moment(glass.until, zone)}: you said why.</p>`;
    return;
  }
  const offer = () => {
    place.innerHTML = '<button type="button" class="rapport-link" data-glass>Break the glass</button>';
    place.firstChild.addEventListener('click', ask);
  };
  const ask = () => {
    place.innerHTML = form;
    let broken = false;
    fillIn(place.querySelector('form'), {
      ask: async typed => {
        const answer = await send('POST', path, { reason: typed.reason });
        broken = answer.ok;
        return answer;
      },
      done: () => (broken ? again() : offer()),
    });
  };
  offer();
};
