import { html } from "hono/html";
import { definePage } from "../page.ts";

export const about = definePage({
  path: "/about",
  tryAt: "/about",
  inNavigation: { text: "About", place: 6 },
  show: async () => ({
    title: "How it is made",
    follows: "no figures",
    main: html`<h1>How it is made</h1>
<p class="nhsuk-body-l">Openward measures how much research NHS organisations offer and how they go about it, from files that they and national bodies supply.</p>
<h2>From files to figures</h2>
<ul class="nhsuk-list nhsuk-list--bullet">
<li>Each file is recognised by what is in it, kept as it came, and known by its SHA-256.</li>
<li>A row that cannot be read is refused with its file, line, column and reason; the others are kept. Names, addresses and anything like an NHS number are left out.</li>
<li>Each figure is counted by a definition with a version, an owner and a review date, and leads back to the lines it came from.</li>
<li>The same files and definitions give the same build, whoever runs it: its number is at the foot of every page.</li>
</ul>
<h2>How to read a figure</h2>
<ul class="nhsuk-list nhsuk-list--bullet">
<li>An interval says how far chance alone may have moved it. Where nothing was sampled there is none.</li>
<li>A guard is another figure that would show if this one had been moved without more or better research. Read the two together.</li>
<li>“Not supplied”, “not applicable”, “suppressed” and nought are four different things and are never mixed.</li>
<li>A merger is not a change of performance: a series says how it treats organisations that merged.</li>
</ul>
<h2>What it cannot tell you</h2>
<ul class="nhsuk-list nhsuk-list--bullet">
<li>Whether research activity and patients’ outcomes go together at one organisation, or that one brings about the other.</li>
<li>Who is better than whom: there is no order by value anywhere, and comparison is only with named peers and stated limits.</li>
<li>How people fared who were never offered a study.</li>
</ul>
<h2>Cookies</h2>
<p>Whoever reads is given none. Signing in, where a site lets people write, sets one that is needed for it: a number by chance that says who is signed in, until they sign out or for 8 hours at most. While somebody is on the way to sign in there is a second one, for ten minutes.</p>
<h2>Who made it, and what it follows</h2>
<p>Openward is free software under the MIT licence. It follows the Code of Practice for Statistics of its own accord; its figures are not official statistics.</p>`,
  }),
});
