package org.noren.shared.seal;

/**
 * Signs with one private key, which never leaves it. Publishing, receipts and TLS each have a key of their own (K3).
 */
public interface Signer {
    /** The public half, to be told to the other side. */
    VerifyingKey key();

    /** @return the Ed25519 signature (RFC 8032), 64 bytes, over exactly these bytes */
    byte[] sign(byte[] message);
}
