package org.bandproof.protocol.alipay2015.vectors;

import java.util.List;
import org.bandproof.protocol.alipay2015.Alipay2015;
import org.bandproof.protocol.alipay2015.Messages;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.vectors.FunctionVectors;
import org.bandproof.vectors.LayoutVectors;
import org.bandproof.vectors.VectorFile;
import org.bandproof.vectors.VectorSet;

/** The four messages of 2015, and the cipher that answers a challenge. */
public final class AlipayVectors implements VectorSet {
  private static final List<String> BAND = List.of("band");

  @Override
  public String protocol() {
    return new Alipay2015().name();
  }

  @Override
  public List<VectorFile> files() {
    var written = Messages.ALL.stream().filter(l -> l != Messages.FLASH).toList();
    return List.of(
        new LayoutVectors(protocol(), AlipayVectors::decoders, layout -> List.of()).of(written),
        new FunctionVectors(protocol())
            .of(Messages.AES_128_ECB, BAND, List.of(List.of(16, 16)))
            .of(Messages.MD5, List.of(), List.of(List.of(0), List.of(32)))
            .file());
  }

  private static List<String> decoders(Layout layout) {
    return BAND;
  }
}
