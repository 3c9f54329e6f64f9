public import Definitions
public import PersonalData
public import Vocabulary

extension StandardisedRecord {
    /// The day of an event, or the first day of a state; `nil` where it has none.
    public func startDay(_ type: RecordTypeDefinition) -> CalendarDay? {
        type.timing.startField.flatMap(RecordReader(self, type: type).day)
    }

    /// Whether it began by a day and, if it is a state, had not ended by then; what is undated always stands.
    public func stands(on day: CalendarDay, _ type: RecordTypeDefinition) -> Bool {
        guard type.timing.startField != nil else { return true }
        guard let start = startDay(type), start <= day else { return false }
        let reader = RecordReader(self, type: type)
        let ends = type.timing.endFields.compactMap(reader.day)
        return !ends.contains { type.includesLastDay ? $0 < day : $0 <= day }
    }
}
