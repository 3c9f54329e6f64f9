import Store
import Testing
import Vocabulary

@testable import Nightly

@Suite struct `A night that is owed` {
    private let scratch: ScratchLedger
    private var ledger: Ledger { scratch.ledger }
    private static let nights = (0..<3).map { CalendarDay(dayNumber: 20_513).adding(days: $0) }

    init() throws {
        scratch = try ScratchLedger()
        for night in Self.nights { try ledger.keep([receipt(night)], on: night) }
    }

    private func receipt(_ night: CalendarDay) -> ExtractReceipt {
        ExtractReceipt(
            night: night, source: SourceName("s"), file: "s_\(night)", receivedOn: night,
            status: "SUCCESSFUL", counts: RowCounts(read: 1, kept: 1), changes: [], dropped: [], findings: [])
    }

    @Test func `is none while every night's extracts were taken in`() throws {
        #expect(try ledger.owedNights() == [])
        #expect(try ledger.latestStandingNight() == Self.nights[2])
    }

    @Test func `is the one that was begun, and has no receipt until it was taken in`() throws {
        try ledger.oweNights(from: Self.nights[2])
        #expect(try ledger.owedNights() == [Self.nights[2]])
        #expect(try ledger.receipts(upTo: Self.nights[2]).map(\.night) == Array(Self.nights[..<2]))
        try ledger.keep([receipt(Self.nights[2])], on: Self.nights[2])
        #expect(try ledger.owedNights() == [])
    }

    @Test func `is each later one too that an earlier one forgets, until each was run again`() throws {
        try ledger.oweNights(from: Self.nights[0])
        #expect(try ledger.owedNights() == Self.nights)
        #expect(try ledger.receipts(upTo: Self.nights[2]) == [])
        for (number, night) in Self.nights.enumerated() {
            try ledger.keep([receipt(night)], on: night)
            #expect(try ledger.owedNights() == Array(Self.nights[(number + 1)...]))
        }
    }

    @Test func `is owed once, however often it is begun`() throws {
        for _ in 1...3 { try ledger.oweNights(from: Self.nights[1]) }
        #expect(try ledger.owedNights() == Array(Self.nights[1...]))
    }

    @Test func `is owed though no extract came for it`() throws {
        let quiet = Self.nights[2].adding(days: 4)
        try ledger.oweNights(from: quiet)
        #expect(try ledger.owedNights() == [quiet])
        try ledger.keep([], on: quiet)
        #expect(try ledger.owedNights() == [])
    }
}
