package heed.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The API speaks JSON. Libraries bring CBOR and YAML along, which Spring would otherwise offer to every caller. */
@Configuration(proxyBeanMethods = false)
class JsonAlone implements WebMvcConfigurer {

    private static final List<MediaType> OTHERS =
            List.of(MediaType.APPLICATION_CBOR, MediaType.APPLICATION_YAML, MediaType.APPLICATION_XML);

    /** Nothing is a list that holds nothing: {@code [null]} is refused where it is read, not where somebody trips over it. */
    @Bean
    JsonMapperBuilderCustomizer noNothingInLists() {
        var refused = JsonSetter.Value.forContentNulls(Nulls.FAIL);
        return mapper -> mapper.withConfigOverride(List.class, lists -> lists.setNullHandling(refused))
                .withConfigOverride(Set.class, sets -> sets.setNullHandling(refused));
    }

    @Override
    public void configureMessageConverters(ServerBuilder converters) {
        converters.configureMessageConvertersList(
                all -> all.removeIf(each -> !Collections.disjoint(each.getSupportedMediaTypes(), OTHERS)));
    }
}
