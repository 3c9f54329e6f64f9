extension Stylesheet {
    /// Colours, the page's measure, its head and foot.
    static let base = """
        :root { --ink: #0b0c0c; --quiet: #505a5f; --line: #b1b4b6; --soft: #f3f2f1; --link: #1a65a6; \
        --accent: #12436d; --focus: #ffdd00; }
        *, *::before, *::after { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-behavior: auto; }
        body { margin: 0 auto; padding: 0 1rem 2rem; max-width: 70rem; color: var(--ink); background: #fff; \
        font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", \
        sans-serif; overflow-wrap: break-word; }
        @media (min-width: 48em) { body { padding: 0 2rem 3rem; } }
        a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
        a:visited { color: #4c2c92; }
        a:hover { text-decoration-thickness: 3px; }
        :focus-visible { outline: 3px solid var(--focus); outline-offset: 0; \
        box-shadow: 0 0 0 6px var(--ink); }
        a:focus-visible { background: var(--focus); color: var(--ink); box-shadow: 0 4px var(--ink); \
        outline: none; }
        .skip { position: absolute; left: -100vw; }
        .skip:focus { position: static; display: inline-block; padding: 0.5rem 1rem; }
        .masthead { border-bottom: 0.25rem solid var(--accent); margin-bottom: 1.5rem; padding-bottom: 0.5rem; }
        .marking { margin: 0; padding: 0.4rem 0; max-width: none; text-align: center; font-size: 0.875rem; \
        font-weight: 700; letter-spacing: 0.04em; }
        .masthead .marking { border-bottom: 1px solid var(--line); margin-bottom: 1rem; }
        .masthead h1 { margin: 0.75rem 0 0.25rem; }
        .subtitle { font-size: 1.125rem; margin: 0 0 0.25rem; }
        .as-at { margin: 0 0 0.5rem; color: var(--quiet); }
        .breadcrumbs ol { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; \
        gap: 0.25rem 0.5rem; font-size: 0.875rem; }
        .breadcrumbs li + li::before { content: "\\203A"; color: var(--quiet); margin-right: 0.5rem; }
        .foot { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1rem; font-size: 0.875rem; \
        color: var(--quiet); }
        .foot .marking { color: var(--ink); margin-top: 1rem; }

        """

    /// Headings, paragraphs, lists.
    static let text = """
        h1, h2, h3, h4 { line-height: 1.2; text-wrap: balance; overflow-wrap: break-word; }
        h1 { font-size: 1.75rem; }
        h2 { font-size: 1.375rem; margin: 2.5rem 0 0.75rem; padding-top: 1rem; border-top: 1px solid var(--line); }
        h3 { font-size: 1.125rem; margin: 1.75rem 0 0.5rem; }
        h4 { font-size: 1rem; margin: 1.25rem 0 0.25rem; }
        @media (min-width: 48em) { h1 { font-size: 2.25rem; } h2 { font-size: 1.625rem; } \
        h3 { font-size: 1.25rem; } }
        main > section:first-child > h2 { border-top: 0; padding-top: 0; margin-top: 1rem; }
        p { margin: 0 0 0.9rem; max-width: 44rem; }
        ul, ol { margin: 0 0 1rem; padding-left: 1.25rem; max-width: 44rem; }
        li { margin-bottom: 0.3rem; }
        .quiet { color: var(--quiet); font-size: 0.875rem; }
        code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; \
        font-size: 0.9em; background: var(--soft); padding: 0.1em 0.25em; overflow-wrap: anywhere; }

        """
}
