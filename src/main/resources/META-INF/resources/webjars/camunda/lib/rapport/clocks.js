// The clocks of a case in words. Business time is counted by the server and nowhere else: here its numbers are read.
import { esc, moment, plain } from './words.js';

const names = {
  response: 'First answer',
  'next-response': 'Next answer',
  resolution: 'Solution',
  triage: 'Triage',
  'hand-over': 'Hand-over',
  vendor: 'Vendor',
};

/** "First answer", "Hand-over (no. 2)". */
export const nameOf = clock => `${names[clock.clock] ?? plain(clock.clock)}${clock.nth > 1 ? ` (no. ${esc(clock.nth)})` : ''}`;

const MINUTES = /^(-?)PT(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?[\d.]+)S)?$/;

/** Of "PT39H20M", whole; below zero where it is overdrawn. */
const minutesOf = duration => {
  const [, sign, hours = 0, minutes = 0, seconds = 0] = MINUTES.exec(duration) ?? [];
  const total = Number(hours) * 60 + Number(minutes) + Number(seconds) / 60;
  return sign ? -total : total;
};

/** "39 h 20 min", without its sign. */
export const lengthOf = duration => {
  const all = Math.floor(Math.abs(minutesOf(duration)));
  const [hours, minutes] = [Math.floor(all / 60), all % 60];
  return [hours && `${hours} h`, (minutes || !hours) && `${minutes} min`].filter(Boolean).join(' ');
};

const isOver = clock => clock.missed || minutesOf(clock.left) < 0;

const leftOf = clock =>
  minutesOf(clock.left) < 0 ? `overdrawn by ${lengthOf(clock.left)} of business time` : `${lengthOf(clock.left)} of business time left`;

/** Where it stands: a class and words; `zone` is what the page around tells times in. */
export const standing = (clock, zone) => {
  const at = instant => moment(instant, clock.zone) + (clock.zone === zone ? '' : ` (${esc(clock.zone)})`);
  if (clock.metAt) {
    return clock.missed ? ['rapport-late', `late: ${at(clock.metAt)}`] : ['rapport-kept', `kept: ${at(clock.metAt)}`];
  }
  if (clock.stoppedAt) {
    return ['rapport-soft', `stopped: ${at(clock.stoppedAt)}`];
  }
  const colour = isOver(clock) ? 'rapport-late' : '';
  return clock.pausedAt
    ? [`rapport-still ${colour}`, `paused since ${at(clock.pausedAt)}: ${plain(clock.pausedFor)}; ${leftOf(clock)}`]
    : [colour, `${isOver(clock) ? 'was due' : 'by'} ${at(clock.dueAt)}, ${leftOf(clock)}`];
};

/** Every line of its ledger; what was counted stands under what happened. */
export const ledger = clock => `
  <p class="rapport-soft">Allowed ${lengthOf(clock.allowed)} of business time; counted so far ${lengthOf(clock.elapsed)}. All times: ${esc(clock.zone)}.</p>
  <ol class="rapport-ledger">${clock.ledger.map(line => `<li class="${line.to ? 'rapport-counted' : ''}">${esc(line.words)}</li>`).join('')}</ol>`;
