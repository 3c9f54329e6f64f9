import Rendering

/// A report with one of everything, for golden files and for looking at.
///
/// Its people don't exist, and its numbers are made up.
enum SampleReport {
    static let day = "2026-03-01"

    static var page: Page {
        Page(
            title: "Cohort report: all people managed together", marking: "OFFICIAL-SENSITIVE", asAt: day,
            subtitle: "Sample data: every person in it is made up.",
            breadcrumbs: [("Tonight's outputs", .anchor("content")), ("Cohorts", .anchor("needs"))],
            listsContents: true,
            body: [
                inShort,
                .section(
                    "Needs", id: "needs-section",
                    [bars.markup(), grouped.markup(), columns.markup(), matrix.markup()]),
                .section("Tables", id: "tables", [.table(wide), .table(alerts, layout: .cards)]),
                .section("Cases", id: "cases", cases),
            ],
            footer: [.paragraph("Made by a nightly run from synthetic extracts.")])
    }

    private static var inShort: Markup {
        .section(
            "In short", id: "in-short",
            [
                .keyFigures([
                    ("1,240", "people in the cohort"), ("65%", "have a need with drugs"),
                    ("[c]", "have no fixed address"), ("4", "needs at the median"),
                ]),
                .paragraph(
                    "This page has ", .strong("one of everything"),
                    ". Counts are rounded to the nearest five; ",
                    .badge("New", .notice), " marks what is new."),
                .callout(
                    "What this can't tell", tone: .warning,
                    [.paragraph("A need that no agency recorded is not a need that isn't there.")]),
            ])
    }

    private static var cases: [Markup] {
        [
            .card(
                ["Zoë O’Sample-Łukasz ", .badge("Serious", .serious)],
                [
                    .definitions([
                        ("Why", "2 missed appointments in 28 days"),
                        ("What is missing", "No drug test since 3 January 2026"),
                        ("Next action", .list(["Call by 4 March 2026", "Tell the treatment worker"])),
                    ]),
                    .details(
                        "Evidence", [.paragraph("Probation contact, 20 February 2026: did not attend.")]),
                ]),
            .paragraph(
                .badge("Neutral", .neutral), " ", .badge("Good", .good), " ", .badge("Notice", .notice), " ",
                .badge("Warning", .warning), " ", .badge("Serious", .serious)),
            .callout("Act today", tone: .serious, [.paragraph("A warrant is out.")]),
            .callout("Protective", tone: .good, [.paragraph("In work for six months.")]),
        ]
    }
}
