package heed.channels.mail.boxes;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Believes a server for whom an authority vouches, or the one certificate that a person has chosen to believe; remembers which one was
 * shown, so that a person can choose it.
 */
final class TrustedCertificates extends X509ExtendedTrustManager {

    private final String pinned;
    private final X509ExtendedTrustManager authorities = authorities();
    private volatile String shown = "";

    /** @param pinned SHA-256 of the certificate that is believed, in hexadecimal, or empty for those of the authorities */
    TrustedCertificates(String pinned) {
        this.pinned = pinned;
    }

    SSLSocketFactory encryption() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, new SecureRandom());
            return context.getSocketFactory();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Whether the name in the certificate must be the server's. */
    boolean nameCounts() {
        return pinned.isEmpty();
    }

    /** SHA-256 of the certificate that the server has shown, or empty. */
    String shown() {
        return shown;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String how, @Nullable Socket socket)
            throws CertificateException {
        if (isTheOne(chain)) {
            authorities.checkServerTrusted(chain, how, socket);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String how, @Nullable SSLEngine engine)
            throws CertificateException {
        if (isTheOne(chain)) {
            authorities.checkServerTrusted(chain, how, engine);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String how) throws CertificateException {
        if (isTheOne(chain)) {
            authorities.checkServerTrusted(chain, how);
        }
    }

    /** @return whether the authorities are to be asked as well */
    private boolean isTheOne(X509Certificate[] chain) throws CertificateException {
        shown = fingerprint(chain[0]);
        if (!pinned.isEmpty() && !pinned.equals(shown)) {
            throw new CertificateException("it is not the certificate that was chosen");
        }
        return pinned.isEmpty();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String how, @Nullable Socket socket)
            throws CertificateException {
        throw new CertificateException("nobody signs in here with a certificate");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String how, @Nullable SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("nobody signs in here with a certificate");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String how) throws CertificateException {
        throw new CertificateException("nobody signs in here with a certificate");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authorities.getAcceptedIssuers();
    }

    private static String fingerprint(X509Certificate certificate) throws CertificateException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException unreadable) {
            throw new CertificateException(unreadable);
        }
    }

    private static X509ExtendedTrustManager authorities() {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
