/**
 * The page behind the link in a mail. It stands for itself, since the portal would ask people to sign in: one form, no
 * library. The secret is behind the #, so neither this server nor any proxy sees it in an address.
 */
export const ANSWER_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>Are you satisfied?</title>
<style>
:root { color-scheme: light dark; font: 17px/1.5 system-ui, sans-serif; }
main { max-width: 38rem; margin: 3rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; }
dt { font-weight: 600; margin-top: 1rem; }
dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
textarea { box-sizing: border-box; width: 100%; min-height: 6rem; font: inherit; }
button { font: inherit; padding: .6rem 1.2rem; margin: 1rem .5rem 0 0; cursor: pointer; }
[hidden] { display: none; }
</style>
</head>
<body>
<main>
<h1 id="title">One moment …</h1>
<p id="say" role="status"></p>
<form id="form" hidden>
<dl>
<dt>Your complaint</dt><dd id="summary"></dd>
<dt>Our decision</dt><dd id="decision"></dd>
<dt>Why</dt><dd id="reason"></dd>
<dt>What was done</dt><dd id="resolution"></dd>
<div id="next"><dt>Where you can go next</dt><dd id="recourse"></dd></div>
</dl>
<p><label for="words">If something is still wrong, tell us what:</label></p>
<textarea id="words" maxlength="10000"></textarea>
<button type="button" id="yes">Yes, I am satisfied</button>
<button type="button" id="no">No, I am not</button>
</form>
<noscript>This page needs JavaScript. You can also sign in to the portal and answer there.</noscript>
</main>
<script src="answer/page.js"></script>
</body>
</html>
`;

/** What the page does; a file of its own, since the portal's policy allows no scripts in pages. */
export const ANSWER_SCRIPT = `'use strict';
(function () {
  var DECISIONS = {
    upheld: 'You are right.',
    partly: 'You are right in part.',
    'not-upheld': 'We see it differently.',
  };
  var token = location.hash.slice(1);
  var find = function (id) { return document.getElementById(id); };
  // Not in the history of the browser, and not in a screenshot.
  history.replaceState(null, '', location.pathname);

  function say(title, text) {
    find('title').textContent = title;
    find('say').textContent = text || '';
  }

  function send(path, body) {
    return fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }).then(function (answer) {
      return answer.json().then(function (content) {
        if (!answer.ok) {
          throw new Error(answer.status === 429 ? 'Please try again in a minute.' : content.error.message);
        }
        return content;
      });
    });
  }

  function failed(error) {
    find('form').hidden = true;
    say('This did not work', String(error.message).replace(/^\\w+: /, ''));
  }

  function answer(satisfied) {
    var reason = find('words').value;
    if (!satisfied && !reason.trim()) {
      find('say').textContent = 'Please tell us what is still wrong.';
      find('words').focus();
      return;
    }
    send('answer', { token: token, satisfied: satisfied, reason: reason }).then(function () {
      find('form').hidden = true;
      say(
        satisfied ? 'Thank you' : 'Thank you for telling us',
        satisfied
          ? 'Your complaint is closed. If something is wrong after all, you can say so for 30 days.'
          : 'Your complaint is open again. Whoever takes care of it reads what you wrote.'
      );
    }, failed);
  }

  find('yes').addEventListener('click', function () { answer(true); });
  find('no').addEventListener('click', function () { answer(false); });
  if (!token) {
    say('This link is not complete', 'Open it from the mail once more, as a whole.');
    return;
  }
  send('answer/question', { token: token }).then(function (question) {
    say('Are you satisfied?', question.service ? 'Your complaint about ' + question.service + ', ' + question.number : question.number);
    find('summary').textContent = question.summary;
    find('decision').textContent = DECISIONS[question.decision] || '';
    find('reason').textContent = question.reason;
    find('resolution').textContent = question.resolution;
    find('recourse').textContent = question.recourse;
    find('next').hidden = !question.recourse;
    find('form').hidden = false;
  }, failed);
})();
`;
