// A date that cannot be kept: what was reckoned, what could be promised instead, and who may promise it nevertheless.
import { clockOf, esc, moment, ownZone, plain } from './words.js';

const QUARTER = 15 * 60e3;

/** A full quarter of an hour, and never the last minute: time goes by until somebody has pressed. */
const roundly = instant => new Date(Math.ceil((new Date(instant).getTime() + 60e3) / QUARTER) * QUARTER).toISOString();

/** Each fills a field of the form by its name. */
const offer = ({ option, notBefore, team }) => {
  if (option === 'later-date') {
    const at = roundly(notBefore);
    return ['due', clockOf(at), `Until ${moment(at, ownZone())}`];
  }
  return option === 'other-team' ? ['keeper', `team:${team}`, `By the ${plain(team)}`] : null;
};

const button = ([field, value, words]) =>
  `<button type="button" class="rapport-link" data-fill="${field}" data-with="${esc(value)}">${words}</button>`;

const means = {
  overtime: 'the team works longer',
  'help-comes': 'somebody helps out',
  'other-work-waits': 'other work waits',
  'worth-the-risk': 'it is worth the risk',
};

const byName = `
  <label>Promise it nevertheless, in my name <select name="nevertheless">
    <option value="">No</option>
    ${Object.entries(means).map(([code, words]) => `<option value="${code}">Yes: ${words}</option>`).join('')}
  </select></label>`;

/** The words of `capacity/cannot-be-kept`; the form's values stay as they are until somebody chooses. */
export const noRoom = ({ words, options, mayStandForIt }) => {
  const fits = options.map(offer).filter(Boolean).map(button).join(' ');
  return `<p>This cannot be kept. ${esc(words)}</p>
    <p>${fits ? `What can be kept: ${fits}` : 'Nothing else can be kept either.'}</p>
    ${mayStandForIt ? byName : '<p>A lead or a manager may promise it nevertheless.</p>'}`;
};
