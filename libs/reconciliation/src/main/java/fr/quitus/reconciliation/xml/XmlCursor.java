package fr.quitus.reconciliation.xml;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
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

    private final BoundedText text;
    private final XMLStreamReader xml;
    private final XmlNames names = new XmlNames();
    private int depth;

    private XmlCursor(BoundedText text, XMLStreamReader xml) {
        this.text = text;
        this.xml = xml;
    }

    /** Opens a file and moves to its root element. */
    public static XmlCursor open(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
        bytes.mark(LOOK_AHEAD);
        byte[] start = bytes.readNBytes(LOOK_AHEAD);
        bytes.reset();
        BoundedText text = new BoundedText(new InputStreamReader(
                bytes,
                XmlEncoding.of(start)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        XmlCursor cursor = new XmlCursor(text, reader(text));
        cursor.toRoot();
        return cursor;
    }

    /** A factory for each file: it remembers names, and a hostile file has millions. */
    private static XMLStreamReader reader(BoundedText text) {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return factory.createXMLStreamReader(text);
        } catch (XMLStreamException fault) {
            throw refusal(fault, fault.getMessage(), null);
        }
    }

    /** Depth of the current element: 1 for the root. */
    public int depth() {
        return depth;
    }

    /** Local name of the current element. */
    public String name() {
        return xml.getLocalName();
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
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (depth == parent + 1) {
                        return true;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth < parent) {
                        return false;
                    }
                }
                default -> {
                    // Text between elements, comments.
                }
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
            int length = xml.getTextLength();
            refuseLong(before + length);
            return new String(xml.getTextCharacters(), xml.getTextStart(), length);
        } catch (UncheckedStreamException fault) {
            throw refusal(fault, fault.getMessage(), place());
        } catch (StatementRefused fault) {
            throw fault.at(place());
        }
    }

    private int next() {
        text.event();
        try {
            int event = xml.next();
            follow(event);
            names.note(event, xml);
            return event;
        } catch (XMLStreamException | UncheckedStreamException fault) {
            throw refusal(fault, fault.getMessage(), place());
        } catch (StatementRefused fault) {
            throw fault.at(place());
        }
    }

    private void follow(int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                if (depth > MAX_DEPTH) {
                    throw new StatementRefused(
                            Fault.TOO_DEEP, place(), String.valueOf(MAX_DEPTH), String.valueOf(depth));
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new StatementRefused(
                        Fault.XML_NOT_ALLOWED, place(), null, event == XMLStreamConstants.DTD ? "DOCTYPE" : "&");
            default -> {
                // Nothing to follow.
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
