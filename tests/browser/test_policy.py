"""The content-security policy is on every kind of page and in force."""

from playwright.sync_api import Browser

from tests.browser.tabs import address, tab
from tests.browser.website import KINDS, Website

TRY = """() => {
  window.forbidden = new Set();
  document.addEventListener("securitypolicyviolation", (event) => forbidden.add(event.effectiveDirective));
  const script = document.createElement("script");
  script.textContent = "window.ran = true";
  document.body.append(script);
  document.body.insertAdjacentHTML("beforeend", `<p style="color: red" onclick="ran = true">x</p>
    <img src="https://example.org/x.png" alt=""><iframe src="https://example.org/" title="x"></iframe>`);
  document.body.lastElementChild.previousElementSibling.previousElementSibling.click();
  fetch("https://example.org/").catch(() => null);
}"""
FORBIDDEN = ["connect-src", "frame-src", "img-src", "script-src-attr", "script-src-elem", "style-src-attr"]


def test_every_kind_of_page_has_a_policy(browser: Browser, site: Website) -> None:
    with tab(browser, 1280, scripts=False) as page:
        for kind in (*KINDS, "404"):
            page.goto(address(site, kind))
            policy = page.locator("head > meta[http-equiv=Content-Security-Policy]")
            assert (policy.get_attribute("content") or "").startswith("default-src 'none'; "), kind
            assert page.locator("[style], [onclick], [onload], [onerror]").count() == 0, kind


def test_what_the_site_does_not_do_itself_is_forbidden(browser: Browser, site: Website) -> None:
    failed: dict[str, str | None] = {}
    answered: list[str] = []
    with tab(browser, 1280) as page:
        page.on("response", lambda response: answered.append(response.url))
        page.on("requestfailed", lambda request: failed.update({request.url: request.failure}))
        page.goto(address(site, "article"))
        page.evaluate(TRY)
        page.wait_for_function("count => forbidden.size === count", arg=len(FORBIDDEN))
        assert page.evaluate("[...forbidden].sort()") == FORBIDDEN
        assert page.evaluate("window.ran") is None
    assert [url for url in answered if not url.startswith((site.url, "data:", "blob:"))] == []
    assert set(failed.values()) <= {"csp"}
