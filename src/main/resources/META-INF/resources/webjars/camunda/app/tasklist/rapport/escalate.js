// Whoever works on a case asks for more attention, for themselves or because the customer wants it; and sees whom it went to.
import { get } from './ask.js';
import { namesOf } from './names.js';
import { send } from './send.js';
import { buttons, fillIn } from './sheet.js';
import { esc, fromNow, isPast, moment, plain } from './words.js';

const A_MINUTE = 60_000;
/** Whom it goes to is found right after the asking. */
const SOON = 3_000;

const form = `
  <form class="rapport-form">
    <label>Who asks for more attention? <select name="reason">
      <option value="agent">I do: I need help with it</option>
      <option value="customer">The customer does</option>
    </select></label>
    <label>Why? <textarea name="words" rows="2" minlength="3" maxlength="4000" required></textarea></label>
    ${buttons('Escalate it')}
  </form>`;

const groups = { leads: 'a lead', managers: 'a manager' };

const reasons = {
  agent: 'somebody at work on it needs help',
  customer: 'the customer asks for more attention',
  'at-risk': 'a promise is at risk',
  missed: 'a promise was missed',
};

const deeds = {
  acknowledged: 'has it and looks at it beside the team',
  advise: 'has it and gave advice',
  'take-over': 'has it and took the work over',
  raise: 'raised it to the next level',
  'step-down': 'stepped down',
  unanswered: 'did not answer in time',
};

const ends = { 'stepped-down': 'the team goes on alone', solved: 'the request was resolved', withdrawn: 'the request was withdrawn' };

/** "Lou Lead, a lead, for Max Winter who is away": who acted, else who was asked. */
const who = (level, name) => {
  const person = level.by ?? level.owner;
  const group = groups[level.group] ?? plain(level.group);
  const away = level.ownerFor && person === level.owner ? ` for ${esc(name(level.ownerFor))}, who is away` : '';
  return person ? `${esc(name(person))} (${group}${away})` : `The ${plain(level.group)}`;
};

const waiting = (level, name, zone) => `
  <p><b>${who(level, name)}</b> ${level.owner ? 'was' : 'were'} asked ${moment(level.askedAt, zone)}, at level ${level.level}.
    ${
      isPast(level.acknowledgeBy)
        ? `<span class="rapport-late">An answer was expected by ${moment(level.acknowledgeBy, zone)}; the next one is asked.</span>`
        : `An answer is expected by ${moment(level.acknowledgeBy, zone)}, ${fromNow(level.acknowledgeBy)}.`
    }</p>`;

const did = (level, name, zone) =>
  `${who(level, name)} ${deeds[level.did] ?? plain(level.did)}, ${moment(level.at, zone)}, at level ${level.level}.`;

/** Nobody is asked yet, or any more. */
const isBetween = level => !level || ['raise', 'unanswered'].includes(level.did);

const latest = (level, name, zone) => {
  if (!level) {
    return '<p>A named owner is asked now.</p>';
  }
  const next = isBetween(level) ? ' The next one is asked now.' : '';
  return level.did ? `<p><b>${did(level, name, zone)}</b>${next}</p>` : waiting(level, name, zone);
};

const asks = ({ asks }, name, zone) => asks
  .map(each => `${moment(each.at, zone)}${each.by ? ` by ${esc(name(each.by))}` : ''}, because ${reasons[each.reason] ?? plain(each.reason)}`)
  .join('; ');

/** What an escalation has come to, in words. */
const standing = (found, name, zone) => {
  if (found.state !== 'open') {
    return `<p class="rapport-soft">${esc(found.id)} is over since ${moment(found.closedAt, zone)}: ${ends[found.state] ?? plain(found.state)}.</p>`;
  }
  const before = found.levels.slice(0, -1).reverse();
  return `${latest(found.levels.at(-1), name, zone)}
    ${before.map(level => `<p class="rapport-soft">Before: ${did(level, name, zone)}</p>`).join('')}
    <p class="rapport-soft">${esc(found.id)}, asked for ${asks(found, name, zone)}. The team goes on working meanwhile.</p>`;
};

const people = found =>
  [...found.asks.map(each => each.by), ...found.levels.flatMap(level => [level.owner, level.ownerFor, level.by])];

/** Fills the place, and goes on asking for as long as it is there. The work goes on; a named owner looks at it beside. */
export const escalate = (place, request, zone, mayAsk) => {
  const path = `/api/requests/${encodeURIComponent(request)}/escalations`;
  place.innerHTML = '<h4>More attention</h4><div data-standing role="status"></div><div class="rapport-desk"></div>';
  const [, told, desk] = place.children;

  const ask = typed => send('POST', path, { reason: typed.reason, words: typed.words });

  const offer = () => {
    desk.innerHTML = '<button type="button" class="rapport-link" data-new>Escalate</button>';
    desk.querySelector('[data-new]').addEventListener('click', () => {
      desk.innerHTML = form;
      fillIn(desk.querySelector('form'), { ask, conflict: async () => '', done: () => show(true) });
    });
  };

  let next;

  /** What somebody is typing stays. */
  const show = async isDone => {
    clearTimeout(next);
    const all = await get(path).catch(() => null);
    const latest = all?.at(-1);
    const name = await namesOf(latest ? people(latest) : []);
    const isOpen = latest?.state === 'open';
    told.innerHTML = all
      ? latest ? standing(latest, name, zone) : ''
      : '<p class="rapport-late">Whether somebody looks at it cannot be read now. It is asked again in a minute.</p>';
    if (isDone || !desk.querySelector('form')) {
      isOpen || !mayAsk ? desk.replaceChildren() : offer();
    }
    next = setTimeout(() => place.isConnected && show(), isOpen && isBetween(latest.levels.at(-1)) ? SOON : A_MINUTE);
  };

  show();
};
