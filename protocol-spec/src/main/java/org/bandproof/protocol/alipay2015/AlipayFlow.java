package org.bandproof.protocol.alipay2015;

import java.util.List;
import java.util.Map;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Flow;
import org.bandproof.spec.model.Gesture;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Scene.Made;
import org.bandproof.spec.model.World;

/** What a phone does to the band. */
enum AlipayFlow implements Flow {
  REGISTER {
    @Override
    public <V> void play(World<V> world, Map<String, Made<V>> made, Crypto<V> c) {
      write(world, BandRole.KEY, Messages.AUTHORIZE, c.constant("sixteen bytes..."), c);
      world.give("band", new Input.Gestured<>(Gesture.TAP));
    }
  },
  AUTHENTICATE {
    @Override
    public <V> void play(World<V> world, Map<String, Made<V>> made, Crypto<V> c) {
      write(world, BandRole.PLAIN, Messages.AUTHENTICATE, c.constant("also sixteen...."), c);
      world.give("band", new Input.Read<>(BandRole.CIPHER));
    }
  },
  SHOW {
    @Override
    public <V> void play(World<V> world, Map<String, Made<V>> made, Crypto<V> c) {
      write(world, BandRole.CONTROL, Messages.SHOW_PAYMENT, c.constant("four"), c);
    }
  };

  private static <V> void write(
      World<V> world, Channel channel, Layout layout, V value, Crypto<V> c) {
    var message = c.encode(layout, List.of(Messages.alipay(c), value));
    world.give("band", new Input.Link<>(channel, message));
  }
}
