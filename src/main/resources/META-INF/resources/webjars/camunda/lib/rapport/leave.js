// What was saved in a form is about a customer: it does not stay in the browser of somebody who has signed out. Who was
// signed out by the clock keeps it.
if (new URLSearchParams(location.search).has('logout')) {
  Object.keys(localStorage)
    .filter(key => key.startsWith('camunda-form:'))
    .forEach(key => localStorage.removeItem(key));
}
