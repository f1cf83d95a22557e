package org.phengen.range;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server of files on a free port of 127.0.0.1 that answers byte ranges as it should, or as a script says: late, cut
/// short, with other bytes, not at all. Its own code down to the socket, because servers made by libraries will not
/// misbehave.
public final class ScriptedServer implements AutoCloseable {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");

    /// One request as it came.
    ///
    /// @param number from 1, over all files
    public record Request(int number, String path, Map<String, String> headers) {
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }
    }

    /// A file and its version.
    @SuppressWarnings("ArrayRecordComponent") // a file, never compared
    public record Served(byte[] bytes, Optional<String> etag, Optional<String> lastModified) {
        public Served(byte[] bytes, String etag) {
            this(bytes, Optional.of(etag), Optional.empty());
        }
    }

    /// What to do with a request.
    @FunctionalInterface
    public interface Script {
        Act act(Request request);
    }

    /// One way to answer.
    @FunctionalInterface
    public interface Act {
        void answer(Exchange exchange) throws IOException, InterruptedException;
    }

    private final ServerSocket listener;
    private final Map<String, Served> files = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private volatile Script script = request -> Acts.answer();

    public ScriptedServer() throws IOException {
        listener = new ServerSocket(0, 200, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        Thread.ofPlatform().daemon(true).name("scripted-server").start(this::accept);
    }

    public void put(String path, byte[] bytes) {
        files.put(path, new Served(bytes, "\"" + Integer.toHexString(java.util.Arrays.hashCode(bytes)) + "\""));
    }

    public void put(String path, Served served) {
        files.put(path, served);
    }

    public void script(Script next) {
        script = next;
    }

    public String address(String path) {
        return "http://127.0.0.1:" + listener.getLocalPort() + path;
    }

    public URI endpoint() {
        return URI.create(address(""));
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public void forget() {
        requests.clear();
        most.set(0);
    }

    /// The most requests that were answered at the same time.
    public int mostAtOnce() {
        return most.get();
    }

    /// Connections that are open on this side.
    public long open() {
        synchronized (sockets) {
            sockets.removeIf(Socket::isClosed);
            return sockets.size();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            while (true) {
                Optional<Request> request = read(in);
                if (request.isEmpty()) {
                    return;
                }
                requests.add(request.get());
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                try {
                    script.act(request.get())
                            .answer(new Exchange(
                                    socket,
                                    request.get(),
                                    files.get(request.get().path())));
                } finally {
                    now.decrementAndGet();
                }
            }
        } catch (IOException gone) {
            // the client went away
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Request> read(InputStream in) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        String path = first.split(" ")[1];
        int query = path.indexOf('?');
        return Optional.of(
                new Request(numbers.incrementAndGet(), query < 0 ? path : path.substring(0, query), headers));
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        synchronized (sockets) {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    /// What a request asks for, and the means to answer it.
    public record Exchange(
            Socket socket,
            Request request,
            @org.jspecify.annotations.Nullable Served served) {
        public OutputStream out() throws IOException {
            return socket.getOutputStream();
        }

        /// First and last byte asked for; the whole file without a range.
        public long[] range() {
            long length = served == null ? 0 : served.bytes().length;
            Matcher range = RANGE.matcher(request.header("range").orElse(""));
            if (!range.matches()) {
                return new long[] {0, length - 1};
            }
            if (range.group(1).isEmpty()) {
                return new long[] {Math.max(0, length - Long.parseLong(range.group(2))), length - 1};
            }
            long first = Long.parseLong(range.group(1));
            long last = range.group(2).isEmpty() ? length - 1 : Math.min(length - 1, Long.parseLong(range.group(2)));
            return new long[] {first, last};
        }

        public byte[] asked() {
            long[] range = range();
            return java.util.Arrays.copyOfRange(
                    java.util.Objects.requireNonNull(served).bytes(), (int) range[0], (int) range[1] + 1);
        }

        /// Sends a head; `length` below 0 leaves Content-Length away.
        public void head(int status, long length, String... headers) throws IOException {
            var head = new StringBuilder("HTTP/1.1 " + status + " x\r\n");
            if (length >= 0) {
                head.append("Content-Length: ").append(length).append("\r\n");
            } else {
                head.append("Connection: close\r\n");
            }
            if (served != null) {
                served.etag().ifPresent(tag -> head.append("ETag: ").append(tag).append("\r\n"));
                served.lastModified()
                        .ifPresent(day ->
                                head.append("Last-Modified: ").append(day).append("\r\n"));
            }
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            out().write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            out().flush();
        }

        public String contentRange() {
            long[] range = range();
            return "Content-Range: bytes " + range[0] + "-" + range[1] + "/"
                    + java.util.Objects.requireNonNull(served).bytes().length;
        }

        void sleep(long millis) throws InterruptedException {
            TimeUnit.MILLISECONDS.sleep(millis);
        }
    }
}
