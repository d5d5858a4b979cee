// One login for everything: where a webapp would show a login of its own, the browser goes to ours.

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
let leaves = false;

const toOurLogin = () => {
  if (location.hash.startsWith('#/login')) {
    location.replace(`${root}/login?${leaves ? 'logout' : 'expired'}`);
  }
};

document.addEventListener('click', event => {
  leaves = leaves || Boolean(event.target.closest?.('li.logout'));
});
window.addEventListener('hashchange', toOurLogin);
toOurLogin();
