// How good the warnings are, in words; below the least number no share is told.
import { clockName, teamName } from './lines.js';

const percent = share => `${Math.round(share * 100)} %`;

const words = ({ all, days, least }) => {
  const missed = all.missedWithoutWarning ? `${all.missedWithoutWarning} promises were missed without a warning.` : 'No promise was missed without a warning.';
  if (!all.enough) {
    return `Not enough data: of the warnings of the last ${days} days ${all.judged} can be judged, and it takes ${least}. ${missed}`;
  }
  const before = all.minutesBefore === undefined ? '' : ` Half of those that came true came ${all.minutesBefore} minutes or more before the promise was due.`;
  return `Of ${all.judged} warnings of the last ${days} days ${all.hits} came true (${percent(all.hitRate)}), and ${all.falseAlarms} were false alarms (${percent(all.falseAlarmRate)}).${before} ${missed}`;
};

const number = text => `<td class="number">${text}</td>`;
const share = (count, rate) => number(rate === undefined ? `${count} <span class="soft">(not enough data)</span>` : `${count} (${percent(rate)})`);

const line = each => `<tr><th scope="row">${teamName(each.team || 'none')}</th><td>${clockName(each.clock)}</td>${number(each.judged)}${share(each.hits, each.hitRate)}${share(each.falseAlarms, each.falseAlarmRate)}${number(each.missedWithoutWarning)}${number(each.minutesBefore ?? '–')}</tr>`;

export const showRates = rates => {
  document.getElementById('rates').textContent = words(rates);
  document.getElementById('rates-wide').hidden = rates.items.length === 0;
  document.getElementById('rates-lines').innerHTML = rates.items.map(line).join('');
};
