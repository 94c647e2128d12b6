package org.bandproof.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.model.Put;

/** Rows as one payload: each the table's name, the key and the row, with their lengths. */
final class Tables {
  private Tables() {}

  static byte[] encode(List<Put<Bytes>> rows) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      for (var row : rows) {
        out.writeUTF(row.table());
        write(row.key(), out);
        write(row.row().orElseThrow(), out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The rows of a payload whose checksum was right. */
  static List<Put<Bytes>> decode(byte[] payload) {
    var rows = new ArrayList<Put<Bytes>>();
    try (var in = new DataInputStream(new ByteArrayInputStream(payload))) {
      while (in.available() > 0) rows.add(new Put<>(in.readUTF(), read(in), Optional.of(read(in))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static void write(Bytes value, DataOutputStream out) throws IOException {
    out.writeInt(value.size());
    out.write(value.toArray());
  }

  private static Bytes read(DataInputStream in) throws IOException {
    return Bytes.of(in.readNBytes(in.readInt()));
  }
}
