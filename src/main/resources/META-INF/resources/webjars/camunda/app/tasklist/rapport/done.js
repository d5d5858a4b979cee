// After Complete: one sentence about what came of it, as it stands in the store now. The form is gone by then, so what
// stood before is kept from the moment the task was opened.
import { get } from './ask.js';
import { esc, plain } from './words.js';

const SHOWN = 12000;
const SENT = /\/task\/([^/]+)\/submit-form$/;

const before = new Map();

// Where things stand now, without anybody's words: who has just completed the task has no right to them any more.
const requestOf = id => (id ? get(`/api/requests/${encodeURIComponent(id)}/standing`).catch(() => null) : null);
const wishesOf = customer =>
  get(`/api/approvals/standings?customer=${encodeURIComponent(customer)}&limit=20`).then(page => page.items, () => []);

/** Keeps where a task's request and exception stand. */
export const remember = (taskId, standing) => before.set(taskId, standing);

const deciders = { lead: 'a team lead decides', manager: 'a manager decides', 'two-managers': 'two managers decide' };

const asked = wish =>
  wish.standing === 'granted'
    ? 'granted at once, as policy allows it; the task is back in your team’s list'
    : `sent: ${deciders[wish.approvers] ?? 'somebody else decides'} now; the task comes back with the verdict`;

const decided = {
  granted: 'granted; the request is back with its team',
  declined: 'declined; the request is back with its team',
  'second-needed': 'granted by you; a second manager decides now',
};

const stood = (was, is) => {
  if (is.state !== was?.state) {
    return { resolved: 'resolved; the customer is asked whether it is solved', waiting: 'waits; the task comes back in time' }[is.state];
  }
  return is.handovers > was.handovers ? `handed over to the ${plain(is.team)}` : null;
};

const answered = {
  open: 'put off; the task comes back on the day you chose',
  same: 'merged; both ids show one customer now',
  different: 'two people; nobody is asked about these two again',
};

const sentence = async was => {
  if (was.twins) {
    const is = await get(`/api/steward-cases/${encodeURIComponent(was.twins.id)}`).catch(() => null);
    return is ? `${esc(is.id)}: ${answered[is.state] ?? plain(is.state)}.` : 'Done.';
  }
  const customer = was.request?.customer ?? was.approval?.customer;
  const [request, wishes] = await Promise.all([requestOf(was.request?.id), customer ? wishesOf(customer) : []]);
  const approval = wishes.find(item => item.id === was.approval?.id);
  if (approval && approval.standing !== was.approval.standing) {
    return `The exception for ${esc(approval.request)} is ${decided[approval.standing] ?? plain(approval.standing)}.`;
  }
  if (!request) {
    return was.request ? `${esc(was.request.id)} is noted.` : 'Done.';
  }
  const wish = wishes.find(item => item.request === request.id && item.id !== was.approval?.id);
  return `${esc(request.id)} ${wish ? asked(wish) : (stood(was.request, request) ?? 'is noted')}.`;
};

const tell = html => {
  const note = document.createElement('div');
  note.className = 'rapport-done';
  note.setAttribute('role', 'status');
  note.innerHTML = html;
  document.querySelectorAll('.rapport-done').forEach(old => old.remove());
  document.body.append(note);
  setTimeout(() => note.remove(), SHOWN);
};

const heard = async entry => {
  const taskId = SENT.exec(new URL(entry.name).pathname)?.[1];
  const was = taskId && entry.responseStatus < 300 && before.get(taskId);
  if (was) {
    tell(await sentence(was));
  }
};

/** From now on, whenever a form was taken. */
export const confirmDone = () =>
  new PerformanceObserver(list => list.getEntries().forEach(heard)).observe({ type: 'resource' });
