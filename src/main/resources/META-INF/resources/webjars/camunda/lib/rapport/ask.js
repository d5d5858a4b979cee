// Questions to the server, as the person who is signed in.

export const base = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

/** The answer as JSON; fails with the status when there is none. */
export const read = async address => {
  const answer = await fetch(address, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    throw Object.assign(new Error(`${answer.status} ${address}`), { status: answer.status });
  }
  return answer.json();
};

/** The same, of our own doors. */
export const get = path => read(base + path);

/** What is on the token of a task: ids and codes. */
export const variablesOf = async (api, taskId) => {
  const answer = await fetch(`${api.engineApi}/task/${encodeURIComponent(taskId)}/variables?deserializeValues=false`, {
    credentials: 'same-origin',
    headers: { Accept: 'application/json' },
  });
  return answer.ok ? answer.json() : {};
};
