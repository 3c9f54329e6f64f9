internal import Definitions
internal import Vocabulary

/// Reads one rule.
struct RuleDecoder {
    /// The roles that the sharing agreements know; none where no agreement could be read.
    let roles: [String]?
    /// The codes of the purposes that they know; none where no agreement could be read.
    let purposes: [String]?

    var rule: Reading<RuleDeclaration> {
        .mapping { reader in
            let id = reader.required("id", .text)
            let slug = reader.required("slug", .text)
            let title = reader.required("title", .text)
            let version = reader.required("version", .integer(1...))
            let state: RuleState? = reader.required("state", .word("state"))
            let kind: RuleKind? = reader.required("kind", .word("kind of rule"))
            let question = reader.required("question", .text)
            let trigger = trigger(reader)
            let response = response(reader)
            let governance = governance(reader)
            let tests = reader.required("tests", .list(of: RuleTestDecoder().test))
            guard let id, let slug, let title, let version, let state, let kind, let question, let trigger,
                let response, let governance, let tests
            else { return nil }
            return RuleDeclaration(
                id: id, slug: slug, title: title, version: version, state: state, kind: kind,
                question: question, trigger: trigger, response: response, governance: governance,
                tests: tests, location: reader.location)
        }
    }

    // MARK: Trigger

    private func trigger(_ reader: MappingReader) -> RuleTrigger? {
        let preconditions = reader.required("needs", preconditions)
        let when = reader.required("when", .expression)
        let sustained = reader.optional("sustained", sustained)
        let stands = reader.optional("stands_for_days", .integer(0...366), else: 0)
        let unless = reader.optional("unless", .list(of: exception), else: [])
        let inhibitions = reader.optional("not_beside", .oneOrMore(.inhibition), else: [])
        let values = reader.optional("values", .namedExpressions, else: [])
        let because = reader.required("because", .sentence)
        let evidence = reader.optional("evidence", .list(of: .expression), else: [])
        let episode = reader.required("episode", episode)
        guard let preconditions, let when, let because, let episode else { return nil }
        return RuleTrigger(
            when: when, sustained: sustained, standsForDays: stands, preconditions: preconditions,
            unless: unless, notBeside: inhibitions, values: values, because: because, evidence: evidence,
            episode: episode)
    }

    private var preconditions: Reading<RulePreconditions> {
        .mapping { reader in
            let agencies = reader.required("agencies", .list(of: .identifier))
            let single = reader.optional("single_agency", .yesNo, else: false)
            let link = reader.optional("minimum_link", .linkStrength, else: .details)
            let allows = reader.optional("allows", .oneOrMore(.name), else: [])
            guard let agencies else { return nil }
            return RulePreconditions(
                agencies: agencies.map { Agency($0) }, singleAgency: single, minimumLink: link,
                allows: allows)
        }
    }

    private var sustained: Reading<SustainedTerm> {
        .mapping { reader in
            let days = reader.required("days", .integer(1...1000))
            let every = reader.required("every", .integer(1...1000))
            guard let days, let every else { return nil }
            return SustainedTerm(days: days, every: every)
        }
    }

    private var exception: Reading<RuleException> {
        .mapping { reader in
            let when = reader.required("when", .expression)
            let because = reader.required("because", .text)
            let unknown: RuleException.Unknown? = reader.optional("if_unknown", .word("outcome"))
            guard let when, let because else { return nil }
            return RuleException(when: when, because: because, ifUnknown: unknown ?? .notEvaluated)
        }
    }

    private var episode: Reading<EpisodeDeclaration> {
        .mapping { reader in
            let anchor = reader.optional("anchor", .expression)
            let quietDays = reader.required("quiet_days", .integer(0...366))
            let notices = reader.optional("notices_new_records", .yesNo, else: true)
            return quietDays.map {
                EpisodeDeclaration(anchor: anchor, quietDays: $0, noticesNewRecords: notices)
            }
        }
    }

    // MARK: Response

    private func response(_ reader: MappingReader) -> RuleResponse? {
        let severity: Severity? = reader.required("severity", .word("severity"))
        let escalations = reader.optional("escalations", .list(of: escalation), else: [])
        let confidence = reader.optional("confidence", .list(of: shift), else: [])
        let action = reader.required("action", .text)
        let owner = reader.required("owner", .known("role", ifToldBy: roles))
        let due = reader.required("due", .due)
        let expires = reader.required("expires_after_days", .integer(1...366))
        let visibility = reader.required("visibility", .list(of: visibility))
        let foldings = reader.optional("folded_into", .oneOrMore(.folding), else: [])
        let standsFirst = reader.optional("stands_first", .yesNo, else: false)
        guard let severity, let action, let owner, let due, let expires, let visibility else { return nil }
        return RuleResponse(
            severity: severity, escalations: escalations, confidence: confidence, action: action,
            ownerRole: owner, due: due, expiresAfterDays: expires, visibility: visibility,
            foldedInto: foldings, standsFirst: standsFirst)
    }

    private var escalation: Reading<RuleEscalation> {
        .mapping { reader in
            let severity: Severity? = reader.required("to", .word("severity"))
            let when = reader.required("when", .expression)
            let because = reader.required("because", .text)
            let due = reader.optional("due", .due)
            guard let severity, let when, let because else { return nil }
            return RuleEscalation(severity: severity, when: when, because: because, due: due)
        }
    }

    private var shift: Reading<ConfidenceShift> {
        .mapping { reader in
            let direction: ConfidenceShift.Direction? = reader.required("shift", .word("shift"))
            let when = reader.required("when", .expression)
            let because = reader.required("because", .text)
            guard let direction, let when, let because else { return nil }
            return ConfidenceShift(direction, when: when, because: because)
        }
    }

    private var visibility: Reading<RuleVisibility> {
        .mapping { reader in
            let role = reader.required("role", .known("role", ifToldBy: roles))
            let sentence = reader.optional("sentence", .sentence)
            let discloses = reader.optional("discloses", .list(of: .disclosedField), else: [])
            if sentence == nil, reader.has("discloses") {
                reader.fault(at: "discloses", "a role without a 'sentence' of its own reads all of it")
            }
            let view = sentence.map { RuleVisibility.View.redacted($0, discloses: discloses) }
            return role.map { RuleVisibility(role: $0, view: view ?? .full, location: reader.location) }
        }
    }

    // MARK: Governance

    private func governance(_ reader: MappingReader) -> RuleGovernance? {
        let purpose = reader.required("purpose", .known("purpose", ifToldBy: purposes))
        let basis = reader.required("lawful_basis", .text)
        let falsePositives = reader.required("false_positives", .list(of: .text))
        let owner = reader.required("rule_owner", .text)
        let review = reader.required("review_due", .day)
        guard let purpose, let basis, let falsePositives, let owner, let review else { return nil }
        return RuleGovernance(
            purpose: purpose, lawfulBasis: basis, falsePositives: falsePositives, owner: owner,
            reviewDue: review)
    }
}
