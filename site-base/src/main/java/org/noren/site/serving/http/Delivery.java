package org.noren.site.serving.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.noren.site.serving.ByteRange;
import org.noren.site.serving.Preconditions;
import org.noren.site.serving.Representation;
import org.noren.site.serving.ServedAsset;

/** Sends bodies: as little of them as the reader needs. */
final class Delivery {
    private Delivery() {}

    /** Sends a body that lies in memory; 304 when the reader has it. */
    static void send(Representation body, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean gzip = body.hasGzip() && Preconditions.takesGzip(request.getHeader("Accept-Encoding"));
        String etag = body.etag() + (gzip ? "-gzip" : "");
        byte[] bytes = gzip ? body.gzip() : body.bytes();
        response.setHeader("ETag", "\"" + etag + "\"");
        if (body.hasGzip()) response.addHeader("Vary", "Accept-Encoding");
        if (status == HttpServletResponse.SC_OK && Preconditions.has(request.getHeader("If-None-Match"), etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setStatus(status);
        response.setContentType(body.mediaType());
        if (gzip) response.setHeader("Content-Encoding", "gzip");
        response.setContentLength(bytes.length);
        if (wantsBody(request)) response.getOutputStream().write(bytes);
    }

    /** Sends an asset part by part, or the range of it that was asked for. */
    static void stream(ServedAsset asset, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", "\"" + asset.hash() + "\"");
        response.setHeader("Accept-Ranges", "bytes");
        if (Preconditions.has(request.getHeader("If-None-Match"), asset.hash())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        String condition = request.getHeader("If-Range");
        boolean unchanged = condition == null || condition.equals("\"" + asset.hash() + "\"");
        Optional<ByteRange> range =
                unchanged ? ByteRange.of(request.getHeader("Range"), asset.size()) : Optional.empty();
        if (range.isPresent() && range.get() instanceof ByteRange.Beyond) {
            response.setHeader("Content-Range", "bytes */" + asset.size());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        var part = new ByteRange.Part(0, asset.size() - 1);
        if (range.isPresent() && range.get() instanceof ByteRange.Part asked) {
            part = asked;
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + asset.size());
        }
        response.setContentType(asset.mediaType());
        response.setContentLengthLong(part.length());
        if (wantsBody(request)) write(asset, part, response.getOutputStream());
    }

    private static void write(ServedAsset asset, ByteRange.Part part, OutputStream out) throws IOException {
        long at = part.first();
        while (at <= part.last()) {
            byte[] bytes = asset.parts().read(Math.toIntExact(at / asset.partSize()));
            int from = Math.toIntExact(at % asset.partSize());
            int length = Math.toIntExact(Math.min(bytes.length - from, part.last() - at + 1));
            if (length <= 0)
                throw new IOException(asset.path() + " ends after " + at + " of " + asset.size() + " bytes");
            out.write(bytes, from, length);
            at += length;
        }
    }

    private static boolean wantsBody(HttpServletRequest request) {
        return !request.getMethod().equals("HEAD");
    }
}
