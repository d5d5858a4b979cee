// The clocks of the case beside the task: which run, what is left, why each is due when it is due. Asked again once a
// minute: what is left in business time only the server knows. Leads find here how to let them stand still.
import { ledger, nameOf, standing } from '../../../lib/rapport/clocks.js';
import { get } from './ask.js';
import { send } from './send.js';
import { buttons, fillIn } from './sheet.js';
import { esc, plain } from './words.js';

const A_MINUTE = 60_000;

/** What its ledger answers. */
const asks = clock => {
  if (clock.metAt || clock.stoppedAt) {
    return 'How was it counted?';
  }
  return clock.pausedAt ? 'Why does it stand still?' : 'Why is it due then?';
};

const line = zone => (clock, at) => {
  const [colour, words] = standing(clock, zone);
  const why = `<button type="button" class="rapport-link" data-why="${at}" aria-label="${asks(clock)} ${nameOf(clock)}">${asks(clock)}</button>`;
  return `<li class="${colour}"><b>${nameOf(clock)}</b> ${words} ${why}</li>`;
};

const part = (title, clocks, zone, all) =>
  clocks.length ? `${title}<ul class="rapport-clocks">${clocks.map(clock => line(zone)(clock, all.indexOf(clock))).join('')}</ul>` : '';

const listed = (all, zone) =>
  part('', all.filter(clock => clock.promise), zone, all) +
  part('<p class="rapport-soft">Among ourselves and with vendors:</p>', all.filter(clock => !clock.promise), zone, all);

/** Over the page, because a ledger wants more room than there is beside a task. */
const explain = clock => {
  const why = document.createElement('dialog');
  why.className = 'rapport-why';
  why.setAttribute('aria-labelledby', 'rapport-why-title');
  why.innerHTML = `<h3 id="rapport-why-title">${esc(clock.question)}</h3>${ledger(clock)}<button type="button" data-close>Back to the task</button>`;
  why.querySelector('[data-close]').addEventListener('click', () => why.close());
  why.addEventListener('close', () => why.remove());
  document.body.append(why);
  why.showModal();
};

const pausing = reasons => `
  <form class="rapport-form">
    <p>The clocks that this reason pauses stand still until somebody lets them run on. Your name and the reason stand in the ledger.</p>
    <label>Why do they stand still? <select name="reason">${reasons.map(code => `<option value="${esc(code)}">${plain(code)}</option>`).join('')}</select></label>
    ${buttons('Let them stand still')}
  </form>`;

const resuming = reasons => `
  <form class="rapport-form">
    <p>They stand still for: ${reasons.map(plain).join(', ')}. What is left then counts on from now.</p>
    ${buttons('Let them run on')}
  </form>`;

const renewing = `
  <form class="rapport-form">
    <p>By today's table, contract and calendar. What has elapsed and what was paused stays; the ledger says what changed.</p>
    ${buttons('Promise anew')}
  </form>`;

const link = (name, what) => `<button type="button" class="rapport-link" data-do="${what}">${name}</button>`;

const offers = pauses =>
  !pauses?.mayPause
    ? ''
    : (pauses.pausedFor.length ? link('Let the clocks run on', 'resume') : link('Let the clocks stand still', 'pause')) +
      link('Look at the promise again', 'promise/renew');

/** Fills the place, and goes on asking for as long as it is there; resolves always. */
export const clocks = async (place, request, zone) => {
  const path = `/api/requests/${encodeURIComponent(request)}`;
  place.innerHTML = '<div data-list></div><div class="rapport-desk"></div>';
  const [list, desk] = place.children;

  const show = async () => {
    const all = await get(`${path}/clocks`).catch(() => null);
    if (!all) {
      list.innerHTML = '<p class="rapport-late">The clocks cannot be read now. They are asked again in a minute.</p>';
      return;
    }
    const focus = list.contains(document.activeElement) ? document.activeElement.dataset.why : null;
    list.innerHTML = listed(all, zone);
    list.querySelectorAll('[data-why]').forEach(button => button.addEventListener('click', () => explain(all[button.dataset.why])));
    list.querySelector(`[data-why="${focus}"]`)?.focus();
  };

  const offer = async () => {
    const pauses = await get(`${path}/pause`).catch(() => null);
    desk.innerHTML = offers(pauses);
    const forms = {
      pause: () => pausing(pauses.reasons),
      resume: () => resuming(pauses.pausedFor),
      'promise/renew': () => renewing,
    };
    desk.querySelectorAll('[data-do]').forEach(button =>
      button.addEventListener('click', () => {
        const what = button.dataset.do;
        desk.innerHTML = forms[what]();
        fillIn(desk.querySelector('form'), {
          ask: typed => send('POST', `${path}/${what}`, { reason: typed.reason }),
          conflict: async () => '<p>Somebody was faster. Reload the page to see what stands now.</p>',
          done: () => Promise.all([show(), offer()]),
        });
      }),
    );
  };

  const again = setInterval(() => (place.isConnected ? show() : clearInterval(again)), A_MINUTE);
  await Promise.all([show(), offer()]);
};
