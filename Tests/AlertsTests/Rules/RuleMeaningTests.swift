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

    /// The base beside another rule, which it may name.
    private static func beside(_ change: (inout Rule) -> Void) -> Rules {
        var rules = changed(change)
        rules.rules.append(Rule(id: "R2"))
        return rules
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
        changed { $0.notBeside = [.by(.ofSeverities([.red]), "red")] },
        changed { $0.standsFirst = true },
        beside { $0.notBeside = [.by(.ofRule("R2"), "the other")] },
        beside { $0.foldedInto = [RuleFolding(into: "R2", because: "one", location: Partnership.here)] },
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

    // MARK: What the larger language takes its meaning from

    /// The shared "missed", a value of that name, and a definition that means the shared one.
    private static let scoped = Rules(
        rules: [
            Rule(
                when: "missed >= 2 and not in_prison",
                values: [("missed", "missed + extra"), ("extra", "count(arrest)")])
        ],
        definitions: [
            ("missed", "count(appointment where outcome is MISSED, last 28 days outside prison)"),
            ("prison", "periods(sentence where serious)"),
            ("in_prison", "today during prison and missed >= 0"),
        ])

    @Test func `takes a name for the rule's own value wherever that is meant, and else for what is shared`()
        throws
    {
        let meaning = try #require(try Self.scoped.book().meanings.first)
        #expect(meaning.uses == ["in_prison", "missed", "prison"])
        #expect(meaning.text.contains("value missed: (missed + extra)"))
        #expect(meaning.text.contains("definition missed: count("))
        #expect(!meaning.text.contains("definition extra"))
        // Without a use of the shared ones, what bears their names is no part of it
        var alone = Self.scoped
        alone.rules[0].when = "missed >= 2"
        alone.rules[0].values = [("missed", "extra"), ("extra", "count(arrest)")]
        #expect(try #require(try alone.book().meanings.first).uses == [])
        var changed = alone
        changed.definitions[0].1 = "count(arrest)"
        #expect(try Self.text(changed) == Self.text(alone))
    }

    @Test(arguments: [
        ("serious", "not serious"), ("is MISSED", "is KEPT"), ("outside prison", "outside periods(sentence)"),
    ])
    func `changes with shared periods and what stands in them`(old: String, new: String) throws {
        var changed = Self.scoped
        changed.definitions = changed.definitions.map { ($0.0, $0.1.replacing(old, with: new)) }
        #expect(try Self.text(changed) != Self.text(Self.scoped))
    }

    @Test func `changes with a value of the rule, wherever that stands`() throws {
        var changed = Self.scoped
        changed.rules[0].values[1].1 = "count(arrest, last 9 days)"
        #expect(try Self.text(changed) != Self.text(Self.scoped))
        changed = Self.scoped
        changed.rules[0].values.reverse()
        #expect(try Self.text(changed) == Self.text(Self.scoped))
    }

    private static func weighing(_ editions: [WeightTable.Edition]) -> Rules {
        var rules = Rules(
            rules: [Rule(when: "effort >= 5")],
            definitions: [("effort", "sum(weight(effort of outcome on date) of appointment)")])
        let shipped = Partnership.dictionary
        rules.dictionary = DataDictionary(
            version: shipped.version, recordTypes: shipped.recordTypes, codeLists: shipped.codeLists,
            agencies: shipped.agencies,
            weightTables: ["effort", "other"].map {
                WeightTable(name: $0, label: $0, editions: editions, location: Partnership.here)
            })
        return rules
    }

    private static func edition(_ day: Int32, _ weights: [String: Double]) -> WeightTable.Edition {
        .init(from: CalendarDay(dayNumber: day), weights: weights)
    }

    @Test func `holds the tables of weights that it reads, edition by edition`() throws {
        let (old, new) = (["KEPT": 0.0, "MISSED": 2], ["KEPT": 0.0, "MISSED": 3])
        let base = Self.weighing([Self.edition(0, old), Self.edition(20_000, new)])
        let meaning = try #require(try base.book().meanings.first)
        #expect(meaning.uses == ["effort"])
        #expect(!meaning.text.contains("weights other"))
        let same = Self.weighing([Self.edition(20_000, new), Self.edition(0, old)])
        #expect(try Self.text(same) == meaning.text)
        for other in [
            [Self.edition(0, old)], [Self.edition(1, old), Self.edition(20_000, new)],
            [Self.edition(0, new), Self.edition(20_000, new)],
            [Self.edition(0, ["MISSED": 2]), Self.edition(20_000, new)],
        ] {
            #expect(try Self.text(Self.weighing(other)) != meaning.text)
        }
    }

    @Test func `holds which days the records have that it asks about`() throws {
        let shipped = Partnership.dictionary
        func meaning(_ change: (RecordTypeDefinition) -> RecordTypeDefinition) throws -> String {
            var rules = Self.scoped
            rules.dictionary = DataDictionary(
                version: shipped.version, recordTypes: shipped.recordTypes.map(change),
                codeLists: shipped.codeLists, agencies: shipped.agencies)
            return try Self.text(rules)
        }
        func lasting(_ type: RecordTypeDefinition) -> RecordTypeDefinition {
            RecordTypeDefinition(
                name: type.name, label: type.label, definition: type.definition, role: type.role,
                timing: type.timing, includesLastDay: true, basis: type.basis, disclosure: type.disclosure,
                fields: type.fields, location: type.location)
        }
        let base = try meaning { $0 }
        #expect(base.contains("days of sentence: from from_day until to_day"))
        #expect(try meaning { $0.name.name == "sentence" ? lasting($0) : $0 } != base)
    }

    @Test func `keeps blanks that stand in quotes apart`() throws {
        let one = Rules(rules: [Rule(when: "exists(arrest where reason is \"a b\")", agencies: ["police"])])
        var other = one
        other.rules[0].when = "exists(arrest where reason is \"a  b\")"
        #expect(try Self.text(one) != Self.text(other))
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
