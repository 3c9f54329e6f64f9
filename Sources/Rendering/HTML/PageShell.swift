/// What stands around a page's body, as a Mustache template and its values.
///
/// Mustache escapes the title; the other values are already HTML, written by ``Markup`` or ``Stylesheet``. The
/// policy in the head forbids the browser to load or run anything at all.
struct PageShell: Sendable {
    let title: String
    let styles: String
    let header: String
    let body: String
    let footer: String

    /// The template.
    static let template = """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex, nofollow">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>{{title}}</title>
        <style>
        {{{styles}}}</style>
        </head>
        <body>
        <a class="skip" href="#content">Skip to the content</a>
        {{{header}}}<main id="content">
        {{{body}}}</main>
        {{{footer}}}</body>
        </html>

        """
}
