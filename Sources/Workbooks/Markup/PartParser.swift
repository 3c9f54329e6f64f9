import Foundation
import FoundationXML

/// Reads a part's markup into what is wanted of it.
///
/// A class, as Foundation's parser wants it. Its markup has gone through ``PlainMarkup`` first: of some markup, Foundation's
/// parser would crash.
final class PartParser<Contents: PartContents>: XMLParserDelegate {
    private struct Element {
        var text: String?
        var keepsSpace: Bool
    }

    private let part: WorkbookPart
    private let limits: WorkbookLimits
    private var contents: Contents
    private var path: [String] = []
    private var open: [Element] = []
    private var count = 0
    private var isComplete = false
    private var fault: WorkbookFault?

    private init(_ part: WorkbookPart, _ contents: Contents, _ limits: WorkbookLimits) {
        self.part = part
        self.contents = contents
        self.limits = limits
    }

    /// Reads markup to its end.
    ///
    /// - Throws: what the contents throw, or that the part is damaged, too large or of a document type.
    static func read(
        _ bytes: [UInt8], of part: WorkbookPart, into contents: Contents, limits: WorkbookLimits
    ) throws(WorkbookFault) -> Contents {
        let markup: [UInt8]
        do throws(PlainMarkup.Problem) {
            markup = try PlainMarkup.bytes(of: bytes)
        } catch {
            throw error == .documentType ? WorkbookFault.documentType(part) : WorkbookFault.damagedPart(part)
        }
        let delegate = PartParser(part, contents, limits)
        // From a stream: given at once, more than ten million bytes are refused.
        let parser = XMLParser(stream: InputStream(data: Data(markup)))
        parser.shouldProcessNamespaces = true
        parser.delegate = delegate
        let isRead = parser.parse()
        if let fault = delegate.fault { throw fault }
        guard isRead, parser.parserError == nil, delegate.isComplete else {
            throw WorkbookFault.damagedPart(part)
        }
        return delegate.contents
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        heed(parser) { () throws(WorkbookFault) in
            count += 1
            try limits.require(count, of: .elements)
            guard path.count < 32 else { throw WorkbookFault.damagedPart(part) }
            path.append(name)
            let keepsSpace =
                attributes["xml:space"].map { $0 == "preserve" } ?? open.last?.keepsSpace ?? false
            let isWanted = try contents.begin(path, attributes)
            open.append(Element(text: isWanted ? "" : nil, keepsSpace: keepsSpace))
        }
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) {
        heed(parser) { () throws(WorkbookFault) in
            guard let last = open.indices.last, open[last].text != nil else { return }
            open[last].text? += characters
            // Bytes of a text that may yet turn out short enough: escapes take seven for a code unit, others three.
            guard open[last].text?.utf8.count ?? 0 <= 8 * limits.textLength + 64 else {
                throw WorkbookFault.tooLarge(.textLength, limit: limits.textLength)
            }
        }
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        heed(parser) { () throws(WorkbookFault) in
            guard let element = open.popLast() else { throw WorkbookFault.damagedPart(part) }
            let text = element.text.map { PartText(characters: $0, keepsSpace: element.keepsSpace) }
            try contents.end(path, text)
            path.removeLast()
            isComplete = path.isEmpty
        }
    }

    /// Does what an event asks for, unless something was wrong before; stops reading where something is.
    private func heed(_ parser: XMLParser, _ event: () throws(WorkbookFault) -> Void) {
        guard fault == nil else { return }
        do throws(WorkbookFault) {
            try event()
        } catch {
            fault = error
            parser.abortParsing()
        }
    }
}
