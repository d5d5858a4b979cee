package io.rapport.privacy.export;

import io.rapport.privacy.PrivacyKind;
import io.rapport.privacy.PrivacyRequest;
import io.rapport.privacy.Right;
import io.rapport.privacy.Verdict;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rights of access and of portability: both are carried out by making the export. */
@Configuration(proxyBeanMethods = false)
class ExportRights {

    @Bean
    Right accessRight(Exports exports) {
        return new MakeExport(PrivacyKind.ACCESS, exports);
    }

    @Bean
    Right portabilityRight(Exports exports) {
        return new MakeExport(PrivacyKind.PORTABILITY, exports);
    }

    private record MakeExport(PrivacyKind kind, Exports exports) implements Right {

        @Override
        public void carryOut(PrivacyRequest request, Verdict verdict, Handed handed, String by) {
            exports.make(request);
        }
    }
}
