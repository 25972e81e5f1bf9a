import { describe, expect, it } from "vitest";
import { pageMarkdown } from "../../scripts/page-markdown.ts";

const words = (main: string) =>
  pageMarkdown(`<header>Head</header><main id="main">${main}</main><footer>Foot</footer>`, (href) => href).trim();

describe("a page as Markdown", () => {
  it("is its content alone, without what is drawn, chosen, hidden or of another time", () => {
    const seen = words(
      `<h1>Status</h1><nav>Crumbs</nav><svg><title>Chart</title></svg><p hidden>Later</p><p data-from="2026-12-01T00:00:00Z">Soon</p><p data-to="2026-12-01T00:00:00Z">Now</p><form><input></form><script>run()</script><span aria-hidden="true">×</span><p>Since <time>8:41</time> <span class="ago">1 hour ago</span></p>`,
    );
    expect(seen).toBe("# Status\n\nNow\n\nSince 8:41");
  });

  it("sets words apart that stand apart on the page", () => {
    expect(words("<p><span>Partial outage</span><span>Identified</span></p>")).toBe("Partial outage · Identified");
    expect(words("<p><a href='x'>One</a><span>, in conflict</span></p>")).toBe("[One](x), in conflict");
  });

  it("tells facts as a list", () => {
    expect(words("<dl><div><dt>Owner</dt><dd>Platform</dd></div><div><dt>Tier</dt><dd>1</dd></div></dl>")).toBe(
      "- **Owner**: Platform\n- **Tier**: 1",
    );
  });

  it("keeps a table with its caption above it and each cell in one line", () => {
    const table = `<table><caption>Changes</caption><thead><tr><th>Day</th><th>What</th></tr></thead><tbody><tr><td>1</td><td><p>A</p><ul><li>B</li><li>C</li></ul></td></tr></tbody></table>`;
    expect(words(table)).toBe("Changes\n\n| Day | What |\n| - | - |\n| 1 | A · B · C |");
  });

  it("takes nothing in a text for a mark", () => {
    expect(words("<p>a_b_c *not strong* &lt;script&gt; [x](y)</p>")).toBe(
      String.raw`a_b_c \*not strong\* \<script> \[x]\(y)`,
    );
  });

  it("opens what is folded", () => {
    expect(words("<details><summary>3 days</summary><ul><li>One</li></ul></details>")).toBe("**3 days**\n\n- One");
    expect(words("<details><summary><h3>Platform</h3></summary><p>Fine</p></details>")).toBe("### Platform\n\nFine");
  });
});
