// What people write about a customer beside the task, and the clocks of the case. It loads by itself: the panel does not wait for it.
import { variablesOf } from './ask.js';
import { clocks } from './clocks.js';
import { commitments } from './commitments.js';
import { escalate } from './escalate.js';
import { breakGlass } from './glass.js';
import { notes } from './notes.js';
import { pack } from './pack.js';
import { ownZone } from './words.js';
import { sayWrong } from './wrong.js';

/** Puts a place of its own into the panel, before the part of this title. */
const placeIn = (aside, name, before = 'What was before') => {
  const place = document.createElement('section');
  place.className = name;
  const past = [...aside.querySelectorAll('section > h4')].find(title => title.textContent === before);
  past ? past.parentElement.before(place) : aside.append(place);
  return place;
};

/** Shows what was written, and lets people write, while this task is in the panel; `again` shows all of it anew. */
export const written = async (aside, api, taskId, again) => {
  const variables = await variablesOf(api, taskId).catch(() => ({}));
  const customer = variables.customerId?.value;
  if (customer && aside.dataset.task === taskId) {
    const place = aside.querySelector('[data-clocks]');
    if (place) {
      clocks(place, variables.requestId.value, aside.querySelector('[data-zone]').dataset.zone);
    }
    const request = variables.requestId?.value;
    const handOver = variables.handOverId?.value;
    const zone = aside.querySelector('[data-zone]')?.dataset.zone ?? ownZone();
    if (request && handOver) {
      pack(placeIn(aside, 'rapport-pack', 'What the customer asks'), request, handOver, zone);
    }
    const mayAsk = variables.team && !variables.takeOverGroup && !variables.escalationId;
    if (request && (mayAsk || variables.escalationId)) {
      escalate(placeIn(aside, 'rapport-escalate'), request, zone, mayAsk);
    }
    breakGlass(aside, customer, again);
    sayWrong(aside, customer, variables.requestId?.value, again);
    commitments(placeIn(aside, 'rapport-commitments'), customer, variables);
    notes(placeIn(aside, 'rapport-notes'), customer);
  }
};
