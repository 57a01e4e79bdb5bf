/** What stands around the figures in docs/bench.md. */
export const words = {
  intro: `Written by \`npm run bench\`: {where}, {runs} with an empty cache, everything served from the same
machine in brotli, the pages in turn. "Slow" is a processor four times slower, 150 ms of latency and 1.6 Mbit/s. Two visits to the
same page differ by up to 20 % in time: trust no smaller difference; bytes, requests, shifts and elements are exact.

Goals: the login ready within 1.3× of bare Lit, and a list of 1,000 within 1.2× of native.

- **Native** and **bare Lit** are written by hand for this comparison (\`bench/pages\`): the same fields, labels, places
  for errors and submission by \`fetch\`. They have one language and no session, no policy, no shared states; they are the floor.
- **Ready**: from the start of the navigation until the first field keeps a typed character; in the registration until a press on
  the first button is answered (bytes and requests of the next screen count there); in the list until a row is painted.
- **Layout shift** counts what moves after that press too, because a script's press is no input to the browser; after a
  visitor's press it would not count. Before the press nothing moves.
- **Script** is time of the main thread. **Key to frame** is the 95th percentile of 40 keys with the processor four times slower.
- **Requests** are all of a page, its document and the answers of the account service among them.
- A tag's row takes the tag's own file, \`define/<tag>.js\`. "A brand’s origin" is a page on another origin that the account
  service lists: there the widget waits for the service's word before it shows a password field.
- Elements below a tag stay where they are, because the page keeps the tag's place
  (\`mylexus-login { display: block; min-height: 640px }\`).`,
  logins: `The same page of \`www.lexus.localhost\`, which the account service lists for passwords in the page, for frames of the
service, or only for the way back from the hosted page. Everything comes from the demo, its pages of the service among it.
**Ready** is as above, from the start of the navigation to the brand's page until the first field keeps a typed character,
wherever the field is; in a frame it is tried when the page shows the frame, and the character is still there after the frame's
scripts have come; by the hosted page that includes the press on its link at once. **Back** is from the press on
［ログイン］ until the brand's next page has drawn its menu.`,
  rows: `From the service's answer to the painted list, the reading of the answer included, and in the tag its check against the
contract too, which the hand-written lists do without; the real tag with the real answer of the reference service, medians of
{rounds} visits.`,
  peers: `## Others

Measured in another run on the same kind of machine, with the same settings; so bytes compare, times only roughly.

| login form                    | JS+CSS kB | requests | ready ms | ready, slow ms | script, slow ms | heap MB | elements |
| ----------------------------- | --------: | -------: | -------: | -------------: | --------------: | ------: | -------: |
| native form                   |       0.6 |        3 |       77 |            493 |              26 |    0.90 |       23 |
| bare Lit element              |       6.0 |        2 |       94 |            622 |              35 |    1.02 |       26 |
| Shoelace inputs and button    |      21.9 |        3 |      143 |            884 |             102 |    1.30 |       73 |
| Web Awesome inputs and button |      36.0 |        3 |      141 |            864 |              80 |    1.48 |       67 |
| Hanko \`<hanko-login>\`       |      39.5 |        3 |      687 |           1550 |             152 |    1.50 |       37 |
| FirebaseUI                    |     102.7 |        4 |      242 |           1314 |             269 |    1.85 |       32 |
| Supabase Auth UI              |     103.0 |        2 |      183 |           1178 |             196 |    2.12 |       33 |
| Descope (lower bound)         |     146.6 |       24 |      419 |           2613 |             392 |    3.20 |      142 |
| Amplify Authenticator         |     218.6 |        3 |      393 |           2411 |             713 |    5.42 |       55 |
| Auth0 Lock                    |     255.0 |        7 |     1753 |           4016 |            1158 |    4.34 |       83 |
| Clerk UI                      |     351.2 |       13 |      703 |           4158 |             988 |    5.72 |       68 |
| Okta widget, gen2             |     360.6 |       10 |      820 |           4907 |            1502 |    6.27 |       62 |
| Okta widget, gen3             |     604.5 |        9 |     1044 |           6786 |            2134 |   10.02 |     1126 |

| code input               | JS+CSS kB | ready, slow ms | script, slow ms | heap MB | key to frame ms |
| ------------------------ | --------: | -------------: | --------------: | ------: | --------------: |
| native                   |       0.4 |            442 |              19 |    0.81 |            25.4 |
| six boxes in bare Lit    |       5.6 |            653 |              26 |    0.93 |            29.1 |
| input-otp, React 19      |      62.8 |           1099 |             298 |    1.66 |            50.5 |
| Ark PinInput, React 19   |      68.6 |           1212 |             348 |    1.85 |            69.8 |

| list of 1,000 rows, ms, CPU ×1 / ×4 | create   | update every 10th | prepend  | remove in the middle |
| ----------------------------------- | -------: | ----------------: | -------: | -------------------: |
| vanilla, keyed                      | 52 / 298 |          5.1 / 21 | 2.2 / 11 |              1.9 / 5 |
| Lit \`repeat\`                      | 62 / 262 |          4.6 / 18 | 3.0 / 12 |             2.4 / 10 |
| React 19                            | 64 / 273 |          6.1 / 25 | 2.4 / 10 |              2.1 / 6 |`,
};
