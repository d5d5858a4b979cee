// How good the warnings are, in words; below the least number no share is told.
import { clockName, teamName } from './lines.js';

const percent = share => `${Math.round(share * 100)} %`;

const many = (count, one, more) => `${count} ${count === 1 ? one : more}`;

const words = ({ all, days, least }) => {
  const missed = all.missedWithoutWarning
    ? `${many(all.missedWithoutWarning, 'promise was', 'promises were')} missed without a warning before.`
    : 'No promise was missed without a warning before.';
  if (all.judged === 0) {
    return `Last ${days} days: no warning has an outcome yet. ${missed}`;
  }
  if (!all.enough) {
    return `Last ${days} days: ${many(all.judged, 'warning has', 'warnings have')} an outcome so far. From ${least} on, the shares are shown here. ${missed}`;
  }
  const before = all.minutesBefore === undefined ? '' : ` Half of the right ones came at least ${many(all.minutesBefore, 'minute', 'minutes')} before the promise was due.`;
  return `Last ${days} days: ${all.hits} of ${all.judged} warnings were right, the promise was missed (${percent(all.hitRate)}); ${all.falseAlarms} were false alarms, it was kept (${percent(all.falseAlarmRate)}).${before} ${missed}`;
};

const number = (label, text) => `<td class="number" data-label="${label}">${text}</td>`;
const share = (label, count, rate) => number(label, rate === undefined ? `${count} <span class="soft">(not enough data)</span>` : `${count} (${percent(rate)})`);

const line = each => `<tr><th scope="row">${teamName(each.team)}</th><td>${clockName(each.clock)}</td>${number('With an outcome', each.judged)}${share('Right', each.hits, each.hitRate)}${share('False alarms', each.falseAlarms, each.falseAlarmRate)}${number('Missed without a warning', each.missedWithoutWarning)}${number('Warned ahead, in minutes', each.minutesBefore ?? '–')}</tr>`;

export const showRates = rates => {
  document.getElementById('rates').textContent = words(rates);
  document.getElementById('rates-wide').hidden = rates.items.length === 0;
  document.getElementById('rates-lines').innerHTML = rates.items.map(line).join('');
};
