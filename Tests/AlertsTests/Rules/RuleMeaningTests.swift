import Definitions
import Testing
import Timelines
import Vocabulary

@testable import Alerts

@Suite struct `What a rule means` {
    private static let base = Rules(
        rules: [plain],
        definitions: [
            ("serious", "active(sentence where serious)"), ("grave", "serious and yes"),
            ("unused", "exists(arrest)"),
        ],
        stops: [
            stop("dead", "not person.alive"), stop("closed", "person.restricted", shownOnlyTo: ["a", "b"]),
        ],
        factors: [("home", "active(sentence)")])

    private static let plain = Rule(
        when: "grave and count(appointment where outcome in [MISSED, KEPT], last 28 days) >= 2",
        agencies: ["probation", "police"], values: [("one", "count(arrest)"), ("two", "count(appointment)")],
        because: "{one} and {two}", evidence: ["exists(arrest)", "exists(appointment)"])

    private static func text(_ rules: Rules) throws -> String {
        try #require(try rules.book().meanings.first).text
    }

    private static func changed(_ change: (inout Rule) -> Void) -> Rules {
        var rules = base
        change(&rules.rules[0])
        return rules
    }

    private static let sameOnes: [Rules] = [
        changed {
            $0.when = "grave  and (count(appointment where outcome in [KEPT, MISSED], last 4 weeks) >= 2)"
        },
        changed { $0.agencies = ["police", "probation"] },
        changed { $0.values = [("two", "count(appointment)"), ("one", "count( arrest )")] },
        changed { $0.evidence = ["exists(appointment)", "exists(arrest)"] },
        changed { $0.visibility = $0.visibility.reversed() },
        changed {
            $0.tests =
                Rule.plainTests + [
                    RuleTest(name: "more", records: [], expectation: .silent, location: Partnership.here)
                ]
        },
        changed { $0.state = .draft },
        {
            var rules = base; rules.definitions[2].1 = "exists(appointment)"; return rules
        }(),
        {
            var rules = base; rules.definitions.reverse(); return rules
        }(),
    ]

    @Test(arguments: sameOnes.indices)
    func `stays where only the writing, the tests or what it doesn't use changes`(index: Int) throws {
        #expect(try Self.text(Self.sameOnes[index]) == Self.text(Self.base))
    }

    private static let otherOnes: [Rules] = [
        changed { $0.when = $0.when.replacing(">= 2", with: ">= 3") },
        changed { $0.kind = .harm }, changed { $0.agencies = ["probation"] },
        changed { $0.minimumLink = .identifier }, changed { $0.allows = ["dead"] },
        changed { $0.allows = ["closed"] }, changed { $0.sustained = SustainedTerm(days: 7, every: 7) },
        changed { $0.standsForDays = 3 }, changed { $0.values[0].1 = "count(arrest, last 9 days)" },
        changed { $0.because = "{one} or {two}" }, changed { $0.evidence = ["exists(arrest)"] },
        changed { $0.anchor = "latest(arrest)" }, changed { $0.severity = .red },
        changed { $0.visibility = [$0.visibility[0]] },
        changed {
            $0.unless = [RuleException(when: Partnership.text("exists(arrest)"), because: "arrested")]
        },
        changed { $0.notBeside = RuleInhibition(severities: [.red], because: "red") },
        changed {
            $0.escalations = [
                RuleEscalation(severity: .red, when: Partnership.text("exists(arrest)"), because: "arrested")
            ]
        },
        changed {
            $0.confidence = [
                ConfidenceShift(.lowers, when: Partnership.text("exists(arrest)"), because: "arrested")
            ]
        },
        // What it takes from elsewhere, be it through another definition
        {
            var rules = base; rules.definitions[0].1 = "active(sentence where not serious)"; return rules
        }(),
        {
            var rules = base; rules.stops[0] = stop("dead", "not person.alive and yes"); return rules
        }(),
        {
            var rules = base; rules.factors[0].1 = "exists(sentence)"; return rules
        }(),
        {
            var rules = base; rules.lowersAt = 3; return rules
        }(),
    ]

    @Test(arguments: otherOnes.indices)
    func `changes with anything that could change an alert`(index: Int) throws {
        #expect(try Self.text(Self.otherOnes[index]) != Self.text(Self.base))
    }

    @Test func `differs between any two of these changes`() throws {
        let texts = try Self.otherOnes.map(Self.text)
        #expect(Set(texts).count == texts.count)
    }

    @Test func `holds protective factors only where they lower a severity or are named`() throws {
        let harm = Self.changed { $0.kind = .harm }
        #expect(try !Self.text(harm).contains("factor home"))
        var changed = harm
        changed.factors[0].1 = "exists(sentence)"
        #expect(try Self.text(changed) == Self.text(harm))
        var naming = Self.changed {
            $0.kind = .harm
            $0.when = "home and exists(arrest)"
        }
        let named = try Self.text(naming)
        naming.factors[0].1 = "exists(sentence)"
        #expect(try Self.text(naming) != named)
    }

    @Test func `names what it takes from elsewhere`() throws {
        let meaning = try #require(try Self.base.book().meanings.first)
        #expect(meaning.uses == ["closed", "dead", "grave", "home", "serious"])
    }
}

@Suite struct `What the shipped rules mean` {
    @Test func `holds the tables of codes that they read, severity weights among them`() throws {
        let book = try ShippedRules().book()
        let supervision = try #require(book.meanings.first { $0.rule == "A09" })
        #expect(supervision.uses.contains("ho_class.weight"))
        #expect(supervision.text.contains("28E=decimal:273.5"))
        let missed = try #require(book.meanings.first { $0.rule == "A02" })
        #expect(missed.uses.contains("contact_outcome.complied"))
        #expect(!missed.uses.contains("ho_class.weight"))
    }
}
