extension Stylesheet {
    /// Navigation, badges, callouts, cards, two things beside each other, key figures, definitions, details.
    static let components = """
        .navigation { background: var(--soft); padding: 1rem 1.25rem; margin: 0 0 1.5rem; }
        .navigation-label { font-weight: 700; margin: 0 0 0.5rem; }
        .navigation ul { list-style: none; margin: 0; padding: 0; max-width: none; }
        .navigation li { padding: 0.15rem 0; }
        @media (min-width: 48em) { .navigation ul { columns: 2; column-gap: 2rem; } \
        .navigation li { break-inside: avoid; } }
        .badge { display: inline-block; padding: 0.1rem 0.5rem; border-radius: 0.2rem; font-size: 0.875rem; \
        font-weight: 700; line-height: 1.4; border: 1px solid currentColor; }
        .badge.neutral { background: #eeefef; color: #383f43; }
        .badge.good { background: #cce2d8; color: #00512b; }
        .badge.notice { background: #d2e2f1; color: #0c2d4a; }
        .badge.warning { background: #fcd6c3; color: #6e3619; }
        .badge.serious { background: #942514; color: #fff; border-color: #942514; }
        .callout { border-left: 0.4rem solid var(--accent); background: var(--soft); padding: 0.9rem 1.25rem; \
        margin: 0 0 1.5rem; }
        .callout > :last-child { margin-bottom: 0; }
        .callout-title { font-weight: 700; margin-bottom: 0.35rem; }
        .callout.neutral { border-color: var(--quiet); }
        .callout.good { border-color: #00703c; }
        .callout.warning { border-color: #c2540a; }
        .callout.serious { border-color: #942514; background: #fdf1ef; }
        .card { border: 1px solid var(--line); border-top: 0.25rem solid var(--accent); padding: 0.9rem 1.1rem; \
        margin: 0 0 1.25rem; }
        .card > h3 { margin-top: 0; }
        .card > :last-child { margin-bottom: 0; }
        .pair > div { min-width: 0; }
        @media screen and (max-width: 59.99em) { .pair { display: flex; flex-direction: column; } \
        .pair > .beside { order: 2; } }
        @media screen and (min-width: 60em) { .pair { display: grid; gap: 1.5rem; \
        grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); } \
        .pair > .beside { grid-column: 2; grid-row: 1; } .pair > .main { grid-column: 1; grid-row: 1; } }
        .key-figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); \
        gap: 0.75rem; margin: 0 0 1.5rem; }
        .key-figures > div { border-left: 0.25rem solid var(--accent); padding: 0.25rem 0 0.25rem 0.75rem; \
        display: flex; flex-direction: column-reverse; justify-content: flex-end; }
        .key-figures dt { color: var(--quiet); font-size: 0.875rem; line-height: 1.3; }
        .key-figures dd { margin: 0; font-size: 1.75rem; font-weight: 700; line-height: 1.2; \
        font-variant-numeric: tabular-nums; }
        .definitions { margin: 0 0 1.25rem; }
        .definitions > div { padding: 0.45rem 0; border-bottom: 1px solid var(--line); }
        .definitions dt { font-weight: 700; }
        .definitions dd { margin: 0; }
        .definitions dd > :last-child { margin-bottom: 0; }
        @media (min-width: 40em) { .definitions > div { display: grid; \
        grid-template-columns: minmax(9rem, 28%) 1fr; gap: 1rem; } }
        details { margin: 0 0 1.25rem; }
        summary { cursor: pointer; color: var(--link); padding: 0.25rem 0; width: fit-content; \
        text-decoration: underline; text-underline-offset: 0.15em; }
        .details-body { border-left: 0.25rem solid var(--line); padding: 0.5rem 0 0.25rem 1rem; \
        margin-top: 0.5rem; }

        """
}
