package fr.quitus.reconciliation.xml;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.fasterxml.aalto.stax.StreamReaderImpl;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks an XML file from child to child, forwards only. What the caller does not look at is skipped.
 *
 * <p>Everything the parser throws becomes a {@link StatementRefused}; documents types and entities are refused, never
 * expanded nor ignored.
 */
public final class XmlCursor {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_TEXT = 64 * 1024;
    private static final int LOOK_AHEAD = 1024;

    private final BoundedBytes bytes;
    /** By its class: through the interface each of its events costs a tenth more. */
    private final StreamReaderImpl xml;

    private final XmlNames names = new XmlNames();
    private int depth;
    private String name;

    private XmlCursor(BoundedBytes bytes, StreamReaderImpl xml) {
        this.bytes = bytes;
        this.xml = xml;
    }

    /** Opens a file and moves to its root element. */
    public static XmlCursor open(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(LOOK_AHEAD);
        byte[] start = buffered.readNBytes(LOOK_AHEAD);
        buffered.reset();
        BoundedBytes bytes = new BoundedBytes(buffered);
        XmlCursor cursor = new XmlCursor(bytes, reader(bytes, XmlEncoding.of(start)));
        cursor.toRoot();
        return cursor;
    }

    /** A factory for each file: it remembers names, and a hostile file has millions. */
    private static StreamReaderImpl reader(BoundedBytes bytes, Charset encoding) {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            // The parser reads UTF-8 faster from bytes than from characters.
            XMLStreamReader reader = encoding.equals(StandardCharsets.UTF_8)
                    ? factory.createXMLStreamReader(new StrictUtf8(bytes))
                    : factory.createXMLStreamReader(strict(bytes, encoding));
            return (StreamReaderImpl) reader;
        } catch (XMLStreamException fault) {
            throw refusal(fault, fault.getMessage(), "line 1");
        }
    }

    private static Reader strict(BoundedBytes bytes, Charset encoding) {
        return new InputStreamReader(
                bytes,
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Depth of the current element: 1 for the root. */
    public int depth() {
        return depth;
    }

    /** Local name of the element that began last. */
    public String name() {
        return name;
    }

    /** Namespace of the current element, never null. */
    public String namespace() {
        String uri = xml.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /** Line of the file, from 1. */
    public int line() {
        return xml.getLocation().getLineNumber();
    }

    public String place() {
        return "line " + line();
    }

    /** An attribute without namespace, or null. */
    public String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        refuseLong(value == null ? 0 : value.length());
        return value;
    }

    /**
     * Moves to the next child of the element that stands at this depth; false when that element ends. Whatever is
     * below a child and was not read is skipped.
     */
    public boolean nextChild(int parent) {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT && depth == parent + 1) {
                return true;
            }
            if (depth < parent) {
                return false;
            }
        }
    }

    /** The text of the current element, stripped; moves to its end. */
    public String text() {
        return text(depth);
    }

    /** The text of the current element and of all below it, stripped; moves to its end. */
    public String deepText() {
        return text(MAX_DEPTH);
    }

    private String text(int deepest) {
        int own = depth;
        String first = null;
        StringBuilder more = null;
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (depth < own) {
                    return more != null ? more.toString().strip() : first == null ? "" : stripped(first);
                }
            } else if (depth <= deepest
                    && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                if (first == null) {
                    first = piece(0);
                } else {
                    more = more == null ? new StringBuilder(first) : more;
                    more.append(piece(more.length()));
                }
            }
        }
    }

    /** Reads to the end of the file, so that a cut or a broken tail is seen. */
    public void finish() {
        while (next() != XMLStreamConstants.END_DOCUMENT) {
            // The tail holds nothing to keep.
        }
    }

    private void toRoot() {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // The prologue holds nothing to keep.
        }
    }

    /** Most texts have no blanks around them, which is quickly seen. */
    private static String stripped(String text) {
        int last = text.length() - 1;
        return last >= 0 && isInk(text.charAt(0)) && isInk(text.charAt(last)) ? text : text.strip();
    }

    private static boolean isInk(char c) {
        return c > ' ' && c < 0x7F;
    }

    /** The text of the current event; most texts are in one. */
    private String piece(int before) {
        try {
            String piece = xml.getText();
            refuseLong(before + piece.length());
            return piece;
        } catch (UncheckedStreamException fault) {
            throw refusal(fault, fault.getMessage(), place());
        } catch (StatementRefused fault) {
            throw fault.at(place());
        }
    }

    private int next() {
        bytes.event();
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event != XMLStreamConstants.CHARACTERS) {
                unusual(event);
            }
            return event;
        } catch (XMLStreamException | UncheckedStreamException fault) {
            throw refusal(fault, fault.getMessage(), place());
        } catch (StatementRefused fault) {
            throw fault.at(place());
        }
    }

    private void begin() {
        depth++;
        if (depth > MAX_DEPTH) {
            throw new StatementRefused(Fault.TOO_DEEP, place(), String.valueOf(MAX_DEPTH), String.valueOf(depth));
        }
        name = xml.getLocalName();
        names.note(name, xml);
    }

    private void unusual(int event) {
        switch (event) {
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> names.note(xml.getPITarget());
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new StatementRefused(
                        Fault.XML_NOT_ALLOWED, place(), null, event == XMLStreamConstants.DTD ? "DOCTYPE" : "&");
            default -> {
                // Comments and the end.
            }
        }
    }

    private void refuseLong(int length) {
        if (length > MAX_TEXT) {
            throw new StatementRefused(Fault.TOO_LARGE, place(), "≤ " + MAX_TEXT, String.valueOf(length));
        }
    }

    /** The parser tells in its message only that the file ended too early. */
    private static StatementRefused refusal(Throwable fault, String message, String place) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new StatementRefused(Fault.WRONG_ENCODING, place, null, null);
            }
        }
        boolean cut = message != null && message.contains("nd-of-input");
        return new StatementRefused(cut ? Fault.TRUNCATED : Fault.MALFORMED_XML, place, null, null);
    }
}
