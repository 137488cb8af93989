package heed.web;

import java.util.Collections;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The API speaks JSON. Libraries bring CBOR and YAML along, which Spring would otherwise offer to every caller. */
@Configuration
class JsonAlone implements WebMvcConfigurer {

    private static final List<MediaType> OTHERS =
            List.of(MediaType.APPLICATION_CBOR, MediaType.APPLICATION_YAML, MediaType.APPLICATION_XML);

    @Override
    public void configureMessageConverters(ServerBuilder converters) {
        converters.configureMessageConvertersList(
                all -> all.removeIf(each -> !Collections.disjoint(each.getSupportedMediaTypes(), OTHERS)));
    }
}
