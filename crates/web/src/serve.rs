//! The service on a port of this machine.

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use tokio::net::TcpListener;

use crate::guard::loopback;
use crate::house::House;
use crate::routes::router;

/// Binds a loopback port (0 for any free one) and gives the address with the future that serves until `stop`
/// is ready and the last request has its answer.
///
/// # Errors
/// When the port is taken.
pub async fn serve(
    house: House,
    port: u16,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<(SocketAddr, impl Future<Output = io::Result<()>>)> {
    let listener = TcpListener::bind(loopback(port)).await?;
    let address = listener.local_addr()?;
    let service = router(&Arc::new(house)).into_make_service();
    let served = async move { axum::serve(listener, service).with_graceful_shutdown(stop).await };
    Ok((address, served))
}
