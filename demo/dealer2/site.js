/* global document, location */

/** What the server drew for the visitor is old once the session has ended elsewhere: the page loads again. */
document.addEventListener('mylexus-session-change', ({ detail }) => {
  if (detail.state === 'signed-out' && document.documentElement.dataset.visitor === 'signed-in') location.reload();
});
