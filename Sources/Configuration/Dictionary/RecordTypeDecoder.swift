internal import Definitions
internal import Vocabulary

/// Decodes a record type of the dictionary with its fields.
struct RecordTypeDecoder {
    /// The names of the dictionary's code lists.
    let codeLists: [String]

    /// The record type that a key names and a mapping describes, checked within itself.
    func recordType(_ name: Located<String>, _ reader: MappingReader) -> RecordTypeDefinition? {
        let isNamed = name.isIdentifier(reader.faults)
        let label = reader.required("label", .text)
        let definition = reader.required("definition", .text)
        let role = reader.required("role", Reading<RecordRole>.word("role"))
        let basis = reader.required("basis", Reading<Basis>.word("basis"))
        let disclosure = reader.required("to_person", Reading<DisclosureToPerson>.word("rule of disclosure"))
        let sensitivity = reader.optional("sensitivity", Reading<Sensitivity>.word("sensitivity class"))
        let decoder = FieldDecoder(codeLists: codeLists, usualSensitivity: sensitivity)
        let fields = reader.required("fields", .namedMappings { decoder.field($0, $1) }) ?? []
        let timing = timing(of: reader, fields: fields)
        guard isNamed else { return nil }
        // A record type with a fault stays known, so that whatever names it isn't reported too.
        let type = RecordTypeDefinition(
            name: RecordType(name.value), label: label ?? name.value, definition: definition ?? "",
            role: role ?? .detail, timing: timing ?? .undated, includesLastDay: reader.has("last"),
            basis: basis ?? .fact, disclosure: disclosure ?? .forbidden, fields: fields,
            location: name.location)
        if role != nil, timing != nil { RecordTypeCheck(type: type, faults: reader.faults).check() }
        return type
    }

    /// `on:` makes an event, `from:` with `until:` or `last:` a state, neither an undated record.
    ///
    /// `until:` names the first day on which it holds no longer, `last:` the last on which it holds.
    private func timing(of reader: MappingReader, fields: [FieldDefinition]) -> RecordTiming? {
        let day = dayField(among: fields)
        let on = reader.optional("on", day)
        let from = reader.optional("from", day)
        let first = reader.optional("until", .oneOrMore(day))
        let last = reader.optional("last", .oneOrMore(day))
        if reader.has("until"), reader.has("last") {
            reader.fault(
                at: "last", "a state has 'until' (it holds no longer) or 'last' (it still holds), not both")
        }
        let until = first ?? last
        let key = reader.has("last") ? "last" : "until"
        switch (on, from) {
        case (let on?, nil):
            if until != nil { reader.fault(at: key, "'\(key)' belongs to 'from', not to 'on'") }
            return .event(on: on)
        case (nil, let from?): return .state(from: from, until: until ?? [])
        case (nil, nil):
            // A field that can't be found is a fault already.
            if reader.has("on") || reader.has("from") { return nil }
            if until != nil { reader.fault(at: key, "'\(key)' needs 'from': the day a state begins") }
            return .undated
        case (.some, .some):
            reader.fault(at: "from", "a record has 'on' (an event) or 'from' (a state), not both")
            return nil
        }
    }

    private func dayField(among fields: [FieldDefinition]) -> Reading<FieldName> {
        Reading { node, faults in
            let known = Reading<String>.known("field", among: fields.map(\.name.name))
            guard let name = known.read(node, faults) else { return nil }
            guard let field = fields.first(where: { $0.name.name == name }) else { return nil }
            if field.type != .day, field.type != .moment {
                faults.record(
                    node.location, "field '\(name)' holds \(field.type.rawValue); a day or moment is needed")
            }
            if field.timelineForm != .value {
                faults.record(
                    node.location, "field '\(name)' dates the record; it needs 'timeline: value'")
            }
            return field.name
        }
    }
}
