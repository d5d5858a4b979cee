// The live board: one filter, one list, one stream. The filter is in the address; the server sends what has changed.
import { FIELDS, showAlerts } from './alerts.js';
import { fill, showView } from './lines.js';
import { drawPlots } from './plots.js';
import { showRates } from './rates.js';

const page = document.getElementById('board');
const root = page.dataset.root;
const zone = page.dataset.zone;
const form = document.getElementById('filters');
const live = document.getElementById('live');
const LINES = 25;

/** The answer of one of our doors as JSON; what is wrong is said on the page. */
const read = async path => {
  const answer = await fetch(root + path, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Error(problem.detail ?? `The board could not be read (${answer.status}); load the page again.`);
  }
  return answer.json();
};

const wanted = () => new URLSearchParams(location.search);
const offset = () => Math.max(0, Number.parseInt(wanted().get('offset') ?? '0', 10) || 0);

const wrong = fault => {
  const place = document.getElementById('wrong');
  place.hidden = !fault;
  place.textContent = fault?.message ?? '';
};

let asked = 0;
/** Reads the lines again; of two answers only the later question's is shown. */
const load = async () => {
  const question = wanted();
  const mine = ++asked;
  question.set('limit', LINES);
  try {
    const view = await read(`api/board?${question}`);
    if (mine === asked) {
      showView(view, wanted(), zone, LINES);
      wrong();
    }
  } catch (fault) {
    wrong(fault);
  }
};

let askedAlerts = 0;
/** The alerts that wait under the filter; the id of the newest there is at all. */
const waiting = async () => {
  const filter = wanted();
  const mine = ++askedAlerts;
  const found = await read(`api/board/alerts?${filter}`);
  if (mine === askedAlerts) {
    alerts.show(found, filter);
  }
  return found.newest;
};

let soon;
const loadSoon = () => {
  clearTimeout(soon);
  soon = setTimeout(load, 250);
};

/** Goes to another filter or place in the list; the address says so, and Back leads back. */
const go = change => {
  const to = wanted();
  Object.entries(change).forEach(([name, value]) => (value ? to.set(name, value) : to.delete(name)));
  const words = to.toString();
  history.pushState(null, '', words ? `?${words}` : location.pathname);
  fill(form, to);
  load();
  alerts.filter(to);
  waiting().catch(wrong);
};

const picked = () => Object.fromEntries(FIELDS.map(name => [name, form.elements[name].value.trim()]));

form.addEventListener('submit', event => {
  event.preventDefault();
  go({ ...picked(), offset: '' });
});
form.addEventListener('change', () => form.reportValidity() && go({ ...picked(), offset: '' }));
document.querySelector('.clear').addEventListener('click', event => {
  event.preventDefault();
  go(Object.fromEntries([...FIELDS, 'offset'].map(name => [name, ''])));
});
document.getElementById('risks').addEventListener('click', event => {
  const risk = event.target.closest('a')?.dataset.risk;
  if (risk) {
    event.preventDefault();
    go({ risk: wanted().get('risk') === risk ? '' : risk, offset: '' });
  }
});
document.getElementById('back').addEventListener('click', () => go({ offset: String(Math.max(0, offset() - LINES) || '') }));
document.getElementById('on').addEventListener('click', () => go({ offset: String(offset() + LINES) }));
addEventListener('popstate', () => {
  fill(form, wanted());
  load();
  alerts.filter(wanted());
  waiting().catch(wrong);
  fillDays();
  plots();
});

const state = (words, on) => {
  live.textContent = words;
  live.className = `live ${on ? 'on' : 'off'}`;
};

const follow = newest => {
  const stream = new EventSource(`${root}api/board/stream?after=${newest}`);
  stream.addEventListener('open', () => {
    state('Live', true);
    loadSoon();
  });
  stream.addEventListener('alert', event => {
    alerts.add(JSON.parse(event.data));
    loadSoon();
  });
  stream.addEventListener('acknowledged', event => alerts.noted(JSON.parse(event.data)));
  stream.addEventListener('changed', loadSoon);
  stream.addEventListener('error', () => {
    if (stream.readyState === EventSource.CLOSED) {
      state('Not live any more: sign in again, or load the page again.', false);
    } else {
      state('Connection lost; trying again…', false);
    }
  });
};

const plots = async () => {
  try {
    drawPlots(await read(`api/board/history?days=${document.getElementById('days').value}`), zone);
  } catch (fault) {
    wrong(fault);
  }
};
const days = document.getElementById('days');
/** The days back that the address names; those of a slip are the usual ones. */
const fillDays = () => {
  days.value = wanted().get('days') ?? '7';
  days.value ||= '7';
};
days.addEventListener('change', () => {
  go({ days: days.value === '7' ? '' : days.value });
  plots();
});

const alerts = showAlerts(root, zone);
fill(form, wanted());
fillDays();
load();
plots();
waiting().then(follow, wrong);
read('api/promise-risk/rates').then(showRates, wrong);
// what only time changes: ages, what moves without a count, and alerts of promises that nobody waits for any more
setInterval(load, 30e3);
setInterval(() => waiting().catch(wrong), 30e3);
setInterval(plots, 5 * 60e3);
